package dev.kizuna.benchmark.dashboard;

import dev.kizuna.benchmark.service.Publisher;
import dev.kizuna.benchmark.service.ServiceProcess;
import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The whole of Kizuna, each process with the flags and the heap that the local stack gives it. */
final class Stack implements AutoCloseable {

    /** What is over is judged a moment later, so that gaps and health are there when pages are looked at. */
    private static final List<String> SOON = List.of("--kizuna.kpi.gap.settle=2s", "--kizuna.kpi.health.settle=2s");

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final double QUIET_SHARE = 0.2;

    private final LocalParts parts = LocalParts.shared();
    private final LocalSlack slack = LocalSlack.start();
    private final List<ServiceProcess> running = new ArrayList<>();
    private final Path home;
    private final ServiceProcess partners;
    private final ServiceProcess campaigns;
    private final ServiceProcess figures;
    private final ServiceProcess promises;
    private final ServiceProcess dashboard;

    Stack(Path home) {
        this.home = home;
        partners = start("partner-service", 160, List.of());
        campaigns = start("campaign-service", 160, List.of("--kizuna.redirect.port=" + Ports.free()));
        figures = start("kpi-service", 320, SOON);
        promises = start("notification-service", 224, List.of());
        dashboard = start(
                "dashboard",
                128,
                List.of(
                        "--kizuna.services.partner=" + url(partners),
                        "--kizuna.services.campaign=" + url(campaigns),
                        "--kizuna.services.kpi=" + url(figures),
                        "--kizuna.services.notification=" + url(promises)));
    }

    ServiceProcess partners() {
        return partners;
    }

    ServiceProcess campaigns() {
        return campaigns;
    }

    ServiceProcess figures() {
        return figures;
    }

    ServiceProcess promises() {
        return promises;
    }

    /** Where people look. */
    String url() {
        return url(dashboard);
    }

    Publisher publisher() {
        return new Publisher(parts.broker().bootstrapServers(), parts.registry().url());
    }

    /** Waits until all services together do nearly nothing for a while: all is counted, stored and delivered. */
    void awaitQuiet() throws InterruptedException {
        Duration before = processorTime();
        while (true) {
            Thread.sleep(QUIET);
            Duration after = processorTime();
            if (after.minus(before).toNanos() < QUIET_SHARE * QUIET.toNanos()) {
                return;
            }
            before = after;
        }
    }

    private Duration processorTime() {
        return running.stream().map(ServiceProcess::processorTime).reduce(Duration.ZERO, Duration::plus);
    }

    private ServiceProcess start(String name, int heapMegabytes, List<String> more) {
        List<String> settings = Stream.concat(
                        Stream.of(
                                "--spring.kafka.bootstrap-servers="
                                        + parts.broker().bootstrapServers(),
                                "--kizuna.schema-registry.url="
                                        + parts.registry().url(),
                                "--kizuna.mongodb.uri=" + parts.store().uri() + "/" + name,
                                "--kizuna.state-dir=" + home.resolve("state").resolve(name),
                                "--kizuna.slack.api-url=" + slack.apiUrl(),
                                "--kizuna.slack.token=xoxb-local",
                                "--kizuna.slack.signing-secret=" + LocalSlack.SIGNING_SECRET),
                        more.stream())
                .toList();
        var service = new ServiceProcess(
                name,
                home,
                List.of("-Xms32m", "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                settings);
        running.add(service);
        return service;
    }

    private static String url(ServiceProcess service) {
        return "http://" + Ports.LOOPBACK + ":" + service.port();
    }

    @Override
    public void close() {
        running.reversed().forEach(ServiceProcess::close);
        slack.close();
    }
}
