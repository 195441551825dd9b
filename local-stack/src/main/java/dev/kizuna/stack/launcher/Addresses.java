package dev.kizuna.stack.launcher;

import dev.kizuna.stack.part.Ports;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where everything can be found, for the person who started it. */
final class Addresses {

    private Addresses() {}

    static String text(StackHome home) {
        var applications = LocalSettings.APPLICATIONS.stream()
                .filter(application -> !application.name().equals("dashboard"))
                .map(application ->
                        line(application.name(), "http://localhost:" + application.port() + "/swagger-ui.html"))
                .collect(Collectors.joining());
        return line("Dashboard", "http://localhost:8080/")
                + line("Slack stub", "http://localhost:" + LocalSettings.SLACK_PORT + "/")
                + applications
                + line("Schema registry", "http://localhost:" + LocalSettings.REGISTRY_PORT + "/apis/ccompat/v7")
                + line("Kafka", Ports.LOOPBACK + ":" + LocalSettings.BROKER_PORT)
                + line("Document store", "mongodb://" + Ports.LOOPBACK + ":" + LocalSettings.STORE_PORT)
                + line("Logs", home.log("*").toString())
                + "\nCtrl-C ends everything; the data stays for the next start.";
    }

    private static String line(String name, String address) {
        return String.format(Locale.ROOT, "  %-22s %s%n", name, address);
    }
}
