package dev.kizuna.schemas.serde;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** Gives ids in order of asking, and schemas as a real registry would hand them out: plain. */
final class InMemorySchemaRegistry implements SchemaRegistry {

    private final Map<Schema, Integer> ids = new HashMap<>();
    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        return ids.computeIfAbsent(schema, unknown -> {
            schemas.add(PlainSchemas.parse(PlainSchemas.text(unknown)));
            return schemas.size();
        });
    }

    @Override
    public synchronized Schema schemaOf(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new SerializationException("No schema has the id " + id);
        }
        return schemas.get(id - 1);
    }
}
