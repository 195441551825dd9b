package dev.kizuna.stack.testing;

import dev.kizuna.stack.part.Ports;
import dev.kizuna.stack.store.Store;
import java.nio.file.Path;

/** A document store that speaks MongoDB's protocol. */
public final class LocalStore extends LocalPart<Store> {

    private LocalStore(Path home) {
        super(new Store(Ports.free(), home.resolve("data")), home);
    }

    public static LocalStore start() {
        return new LocalStore(newHome("store"));
    }

    /** Without a database's name. */
    public String uri() {
        return part.uri();
    }
}
