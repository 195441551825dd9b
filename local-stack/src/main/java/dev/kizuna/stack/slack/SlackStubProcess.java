package dev.kizuna.stack.slack;

import com.sun.net.httpserver.HttpServer;
import dev.kizuna.stack.part.Ports;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;

/** Main of the stub's process. */
public final class SlackStubProcess {

    private SlackStubProcess() {}

    public static void main(String[] arguments) throws Exception {
        var workspace = Workspace.open(Path.of(arguments[1]).resolve("messages.jsonl"), Clock.systemUTC());
        var faults = new Faults();
        var server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, Integer.parseInt(arguments[0])), 0);
        server.createContext("/api/", new WebApiHandler(new WebApi(workspace), faults));
        server.createContext("/messages", new MessagesHandler(workspace));
        server.createContext("/faults", new FaultsHandler(faults));
        server.createContext("/", new PageHandler());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }
}
