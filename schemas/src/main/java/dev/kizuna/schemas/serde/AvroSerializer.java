package dev.kizuna.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro records as Confluent's wire format: a zero byte, the schema's id in four bytes, Avro binary. Takes Confluent's
 * properties {@code schema.registry.url}, {@code auto.register.schemas} and {@code value.subject.name.strategy}
 * (default here: topic and record name). For values only; keys are plain strings. May be used by many threads.
 *
 * @param <T> the kind of records
 */
public final class AvroSerializer<T extends IndexedRecord> implements Serializer<T> {

    static final byte MAGIC = 0;

    private static final byte[] HEADER_TO_COME = new byte[1 + Integer.BYTES];

    private final Map<Kind, Writer> writers = new ConcurrentHashMap<>();
    private final ThreadLocal<Buffer> buffers = ThreadLocal.withInitial(Buffer::new);
    private SerdeConfig.SubjectNames subjectNames = SerdeConfig.SubjectNames.TOPIC_RECORD;
    private @Nullable SchemaRegistry registry;

    private record Kind(String topic, Class<?> javaType, Schema schema) {}

    private record Writer(int id, DatumWriter<Object> datumWriter) {}

    public AvroSerializer() {}

    AvroSerializer(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        if (isKey) {
            throw new ConfigException("Keys are plain strings; this serializer is for values only");
        }
        SerdeConfig config = SerdeConfig.of(properties);
        subjectNames = config.subjectNames();
        registry = Registries.sharedFor(config);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Writer writer = writer(new Kind(topic, data.getClass(), data.getSchema()));
        Buffer buffer = buffers.get();
        try {
            return buffer.encode(writer, data);
        } catch (IOException | RuntimeException e) {
            buffer.forget();
            throw new SerializationException(data.getSchema().getFullName() + " cannot be written: " + e, e);
        }
    }

    /** Asks the registry outside any lock of the map: known schemas go on while it is away. */
    private Writer writer(Kind kind) {
        Writer known = writers.get(kind);
        if (known != null) {
            return known;
        }
        if (registry == null) {
            throw new SerializationException("The serializer was used before it was configured");
        }
        int id = registry.idOf(subjectNames.subject(kind.topic, kind.schema), kind.schema);
        DatumWriter<Object> datumWriter = SpecificRecord.class.isAssignableFrom(kind.javaType)
                ? new SpecificDatumWriter<>(kind.schema, SpecificData.getForClass(kind.javaType))
                : new GenericDatumWriter<>(kind.schema);
        var writer = new Writer(id, datumWriter);
        writers.put(kind, writer);
        return writer;
    }

    /** A thread's own, used again for each record. */
    private static final class Buffer extends ByteArrayOutputStream {

        private static final int KEPT_BYTES = 1 << 16;

        private BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(this, null);

        byte[] encode(Writer writer, Object data) throws IOException {
            reset();
            write(HEADER_TO_COME, 0, HEADER_TO_COME.length);
            writer.datumWriter.write(data, encoder);
            encoder.flush();
            ByteBuffer.wrap(buf).put(MAGIC).putInt(writer.id);
            byte[] encoded = toByteArray();
            if (buf.length > KEPT_BYTES) {
                buf = new byte[KEPT_BYTES];
            }
            return encoded;
        }

        /** What half a record left in the encoder must not begin the next. */
        void forget() {
            encoder = EncoderFactory.get().binaryEncoder(this, null);
        }
    }
}
