package dev.kizuna.schemas.serde;

import org.apache.avro.Schema;

/** The two questions a serde asks: which id has a schema, which schema has an id. Answers never change, so they are cached for ever. */
interface SchemaRegistry {

    /**
     * The id under which a subject has a schema, registering it where that is allowed.
     *
     * @throws org.apache.kafka.common.errors.SerializationException when the registry refuses
     * @throws SchemaRegistryUnavailableException when it does not answer in time
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema with this id.
     *
     * @throws org.apache.kafka.common.errors.SerializationException when there is none
     * @throws SchemaRegistryUnavailableException when the registry does not answer in time
     */
    Schema schemaOf(int id);
}
