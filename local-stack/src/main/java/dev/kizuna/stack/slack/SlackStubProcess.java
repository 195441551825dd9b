package dev.kizuna.stack.slack;

import com.sun.net.httpserver.HttpServer;
import dev.kizuna.stack.part.Ports;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;

/** Main of the stub's process. */
public final class SlackStubProcess {

    private SlackStubProcess() {}

    public static void main(String[] arguments) throws Exception {
        var clock = Clock.systemUTC();
        int port = Integer.parseInt(arguments[0]);
        var workspace = Workspace.open(Path.of(arguments[1]).resolve("messages.jsonl"), clock);
        var faults = new Faults();
        var socket = new Socket(0);
        var forms = new Forms(clock);
        var subscription = new Subscription(setting("KIZUNA_SLACK_TARGET"), setting("KIZUNA_SLACK_SIGNING_SECRET"));
        var outbound = new Outbound(subscription, socket, clock);
        var people = new People(workspace, outbound, forms, clock, "http://" + Ports.LOOPBACK + ":" + port);
        var server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, port), 0);
        server.createContext("/api/", new WebApiHandler(new WebApi(workspace, forms, socket, people::heard), faults));
        server.createContext("/messages", new MessagesHandler(workspace));
        server.createContext("/faults", new FaultsHandler(faults));
        var handler = new PeopleHandler(people, forms, outbound);
        PeopleHandler.PATHS.forEach(path -> server.createContext(path, handler));
        server.createContext("/", new PageHandler());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        socket.start();
        server.start();
    }

    private static String setting(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }
}
