package dev.kizuna.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Confluent's wire format into generated classes, or into generic records when {@code specific.avro.reader} is
 * false. What cannot be read is a {@link SerializationException}; a registry that is away is a
 * {@link SchemaRegistryUnavailableException}, since the record may be good.
 *
 * @param <T> the kind of records
 */
public final class AvroDeserializer<T extends IndexedRecord> implements Deserializer<T> {

    private static final int HEADER_BYTES = 1 + Integer.BYTES;

    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private final ThreadLocal<BinaryDecoder> decoders =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));
    private boolean specific = true;
    private @Nullable SchemaRegistry registry;

    public AvroDeserializer() {}

    AvroDeserializer(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void configure(Map<String, ?> properties, boolean isKey) {
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
        DatumReader<T> reader = readers.computeIfAbsent(id, this::reader);
        try {
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(data, HEADER_BYTES, data.length - HEADER_BYTES, decoders.get());
            T read = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("Bytes are left over after schema id " + id);
            }
            return read;
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new SerializationException("Not readable with schema id " + id + ": " + e, e);
        }
    }

    private DatumReader<T> reader(int id) {
        if (registry == null) {
            throw new SerializationException("The deserializer was used before it was configured");
        }
        Schema writer = registry.schemaOf(id);
        if (!specific) {
            return new GenericDatumReader<>(writer);
        }
        Class<?> javaType = SpecificData.get().getClass(writer);
        if (javaType == null || !SpecificRecord.class.isAssignableFrom(javaType)) {
            throw new SerializationException("No class here for " + writer.getFullName() + " (schema id " + id + ")");
        }
        return new SpecificDatumReader<>(
                writer, SpecificData.get().getSchema(javaType), SpecificData.getForClass(javaType));
    }
}
