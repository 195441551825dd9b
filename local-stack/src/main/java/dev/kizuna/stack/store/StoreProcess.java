package dev.kizuna.stack.store;

import de.bwaldvogel.mongo.MongoServer;
import dev.kizuna.stack.part.Ports;
import java.nio.file.Files;
import java.nio.file.Path;

/** Main of the store's process. */
public final class StoreProcess {

    private StoreProcess() {}

    public static void main(String[] arguments) throws Exception {
        var data = Files.createDirectories(Path.of(arguments[1]));
        var commits = DurableCommits.open(data.resolve("documents.mv"));
        var server = new MongoServer(new DurableBackend(commits));
        server.bind(Ports.LOOPBACK, Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "shutdown"));
    }
}
