package dev.kizuna.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro records as Confluent's wire format: a zero byte, the schema's id in four bytes, Avro binary. Takes Confluent's
 * properties {@code schema.registry.url}, {@code auto.register.schemas} and {@code value.subject.name.strategy}
 * (default here: topic and record name).
 *
 * @param <T> the kind of records
 */
public final class AvroSerializer<T extends IndexedRecord> implements Serializer<T> {

    static final byte MAGIC = 0;

    private static final int HEADER_BYTES = 1 + Integer.BYTES;
    private static final int TYPICAL_BYTES = 256;

    private final Map<TopicSchema, Writer> writers = new ConcurrentHashMap<>();
    private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);
    private SerdeConfig.SubjectNames subjectNames = SerdeConfig.SubjectNames.TOPIC_RECORD;
    private @Nullable SchemaRegistry registry;

    private record TopicSchema(String topic, Schema schema) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TopicSchema that
                    && (schema == that.schema || schema.equals(that.schema))
                    && topic.equals(that.topic);
        }

        @Override
        public int hashCode() {
            return 31 * topic.hashCode() + schema.getFullName().hashCode();
        }
    }

    private record Writer(int id, DatumWriter<Object> datumWriter) {}

    private static final class Buffer extends ByteArrayOutputStream {
        private final BinaryEncoder encoder;

        Buffer() {
            super(TYPICAL_BYTES);
            this.encoder = EncoderFactory.get().directBinaryEncoder(this, null);
        }

        byte[] written(int id) {
            ByteBuffer.wrap(buf).put(MAGIC).putInt(id);
            return toByteArray();
        }
    }

    public AvroSerializer() {}

    AvroSerializer(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        SerdeConfig config = SerdeConfig.of(properties);
        subjectNames = config.subjectNames();
        registry = Registries.sharedFor(config);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Schema schema = data.getSchema();
        try {
            Writer writer = writers.computeIfAbsent(new TopicSchema(topic, schema), this::writer);
            Buffer buffer = buffers.get();
            buffer.reset();
            buffer.write(EMPTY_HEADER, 0, HEADER_BYTES);
            writer.datumWriter.write(data, buffer.encoder);
            buffer.encoder.flush();
            return buffer.written(writer.id);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException(schema.getFullName() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static final byte[] EMPTY_HEADER = new byte[HEADER_BYTES];

    private Writer writer(TopicSchema key) {
        if (registry == null) {
            throw new SerializationException("The serializer was used before it was configured");
        }
        int id = registry.idOf(subjectNames.subject(key.topic, key.schema), key.schema);
        Class<?> javaType = SpecificData.get().getClass(key.schema);
        if (javaType != null && SpecificRecord.class.isAssignableFrom(javaType)) {
            return new Writer(id, new SpecificDatumWriter<>(key.schema, SpecificData.getForClass(javaType)));
        }
        return new Writer(id, new GenericDatumWriter<>(key.schema));
    }
}
