package dev.kizuna.schemas.serde;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One registry client, and so one cache of ids, for all serdes of a process that have the same settings. */
final class Registries {

    private static final Map<SerdeConfig, SchemaRegistry> SHARED = new ConcurrentHashMap<>();

    private Registries() {}

    static SchemaRegistry sharedFor(SerdeConfig config) {
        return SHARED.computeIfAbsent(config, HttpSchemaRegistry::new);
    }
}
