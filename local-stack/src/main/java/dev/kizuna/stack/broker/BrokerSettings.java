package dev.kizuna.stack.broker;

import dev.kizuna.stack.part.Ports;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** One node that is broker and controller, small in memory and back within seconds after kill -9. */
record BrokerSettings(int port, int controllerPort, Path data) {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final Map<String, String> ALONE = Map.of(
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "offsets.topic.num.partitions", "6",
            "transaction.state.log.num.partitions", "6",
            "share.coordinator.state.topic.num.partitions", "1");

    private static final Map<String, String> BEHAVIOUR = Map.of(
            "auto.create.topics.enable", "false",
            "group.initial.rebalance.delay.ms", "0",
            "broker.session.timeout.ms", "3000",
            "broker.heartbeat.interval.ms", "500",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000",
            "offsets.retention.minutes", "525600");

    private static final Map<String, String> SMALL = Map.of(
            "num.network.threads", "2",
            "num.io.threads", "4",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "log.index.size.max.bytes", "1048576");

    Path logs() {
        return data.resolve("log");
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(ALONE);
        properties.putAll(BEHAVIOUR);
        properties.putAll(SMALL);
        var client = "CLIENT://" + Ports.LOOPBACK + ":" + port;
        var controller = Ports.LOOPBACK + ":" + controllerPort;
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "listeners",
                client + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                client,
                "listener.security.protocol.map",
                "CLIENT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "CLIENT",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE_ID + "@" + controller,
                "log.dirs",
                logs().toString()));
        return properties;
    }
}
