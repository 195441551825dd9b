package dev.kizuna.schemas.serde;

import dev.kizuna.schemas.catalogue.EventClasses;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Confluent's wire format into generated classes, or into generic records when {@code specific.avro.reader} is
 * false. What cannot be read is a {@link SerializationException}; a registry that is away is a
 * {@link SchemaRegistryUnavailableException}, since the record may be good. May be used by many threads.
 *
 * @param <T> the kind of records
 */
public final class AvroDeserializer<T extends IndexedRecord> implements Deserializer<T> {

    private static final int HEADER_BYTES = 1 + Integer.BYTES;

    static {
        EventClasses.trust();
    }

    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private final ThreadLocal<BinaryDecoder> decoders =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));
    private boolean specific = true;
    private @Nullable SchemaRegistry registry;

    public AvroDeserializer() {}

    AvroDeserializer(SchemaRegistry registry, boolean specific) {
        this.registry = registry;
        this.specific = specific;
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
        if (isKey) {
            throw new ConfigException("Keys are plain strings; this deserializer is for values only");
        }
        SerdeConfig config = SerdeConfig.of(properties);
        specific = config.specificReader();
        registry = Registries.sharedFor(config);
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (data.length < HEADER_BYTES || data[0] != AvroSerializer.MAGIC) {
            throw new SerializationException("Not in Confluent's wire format: " + data.length + " bytes"
                    + (data.length == 0 ? "" : ", the first is 0x%02x".formatted(data[0])));
        }
        int id = ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
        DatumReader<T> reader = reader(id);
        try {
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(data, HEADER_BYTES, data.length - HEADER_BYTES, decoders.get());
            T read = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IOException("bytes are left over");
            }
            return read;
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("Not readable with schema id " + id + ": " + e, e);
        }
    }

    /** Asks the registry outside any lock of the map: known schemas go on while it is away. */
    private DatumReader<T> reader(int id) {
        DatumReader<T> known = readers.get(id);
        if (known != null) {
            return known;
        }
        if (registry == null) {
            throw new SerializationException("The deserializer was used before it was configured");
        }
        Schema writer = registry.schemaOf(id);
        DatumReader<T> reader = specific ? specificReader(id, writer) : new GenericDatumReader<>(writer);
        readers.put(id, reader);
        return reader;
    }

    private static <T> DatumReader<T> specificReader(int id, Schema writer) {
        Class<?> javaType = classOf(writer);
        if (javaType == null || !SpecificRecord.class.isAssignableFrom(javaType)) {
            throw new SerializationException("No class here for " + writer.getFullName() + " (schema id " + id + ")");
        }
        return new SpecificDatumReader<>(
                writer, SpecificData.get().getSchema(javaType), SpecificData.getForClass(javaType));
    }

    private static @Nullable Class<?> classOf(Schema schema) {
        try {
            return SpecificData.get().getClass(schema);
        } catch (SecurityException e) {
            throw new SerializationException("The class that a schema names is not trusted: " + e.getMessage(), e);
        }
    }
}
