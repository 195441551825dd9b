package dev.kizuna.stack.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;

/** Main of the broker's process: formats the data directory where that was never done, and serves. */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        var settings = new BrokerSettings(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
        format(settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Files.writeString(
                Broker.readyMark(settings.data()),
                Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void format(BrokerSettings settings) throws Exception {
        Files.createDirectories(settings.logs());
        if (Files.exists(settings.logs().resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(System.out)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(settings.logs().toString())
                .setMetadataLogDirectory(settings.logs().toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setHasDynamicQuorum(false)
                .setIgnoreFormatted(true)
                .run();
    }
}
