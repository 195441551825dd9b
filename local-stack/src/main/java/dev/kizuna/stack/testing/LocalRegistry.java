package dev.kizuna.stack.testing;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.registry.Registry;
import dev.kizuna.stack.registry.RegistryHome;
import java.nio.file.Path;

/** A real schema registry whose compatibility level is FULL_TRANSITIVE. */
public final class LocalRegistry extends LocalPart<Registry> {

    private LocalRegistry(Path home) {
        super(new Registry(Ports.free(), Ports.free(), RegistryHome.find(), home.resolve("data")), home);
    }

    public static LocalRegistry start() {
        return new LocalRegistry(newHome("registry"));
    }

    /** The base of Confluent's API, what its clients call {@code schema.registry.url}. */
    public String url() {
        return part.url();
    }
}
