package dev.kizuna.schemas.serde;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** Gives ids in order of asking. */
final class InMemorySchemaRegistry implements SchemaRegistry {

    private final List<Schema> schemas = new CopyOnWriteArrayList<>();

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        int index = schemas.indexOf(schema);
        if (index >= 0) {
            return index + 1;
        }
        schemas.add(schema);
        return schemas.size();
    }

    @Override
    public Schema schemaOf(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new SerializationException("No schema has the id " + id);
        }
        return schemas.get(id - 1);
    }
}
