package dev.kizuna.stack.testing;

import dev.kizuna.stack.broker.Broker;
import dev.kizuna.stack.part.Ports;
import java.nio.file.Path;

/** A real Kafka broker; topics are not created by being used. */
public final class LocalBroker extends LocalPart<Broker> {

    private LocalBroker(Path home) {
        super(new Broker(Ports.free(), Ports.free(), home.resolve("data")), home);
    }

    public static LocalBroker start() {
        return new LocalBroker(newHome("broker"));
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + part.port();
    }
}
