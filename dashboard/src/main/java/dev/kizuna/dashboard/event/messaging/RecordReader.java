package dev.kizuna.dashboard.event.messaging;

import dev.kizuna.dashboard.event.EventInFull;
import dev.kizuna.dashboard.event.EventInFull.Field;
import dev.kizuna.dashboard.event.EventInFull.Header;
import dev.kizuna.dashboard.event.EventInFull.Read;
import dev.kizuna.dashboard.event.EventInFull.Value;
import dev.kizuna.dashboard.event.RawBytes;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.feed.messaging.EventLines;
import dev.kizuna.event.Money;
import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.schemas.serde.AvroDeserializer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a record as it is: what can be decoded field by field, and always its bytes and what stands round them. */
@Component
public class RecordReader {

    private static final int WIRE_HEADER = 1 + Integer.BYTES;

    private final AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>();

    RecordReader(SchemaRegistryProperties registry) {
        deserializer.configure(registry.serdeProperties(), false);
    }

    /** The event in a record's bytes; nothing where they are none. */
    Optional<SpecificRecord> event(String topic, byte @Nullable [] value) {
        try {
            return Optional.ofNullable(deserializer.deserialize(topic, value));
        } catch (SerializationException _) {
            return Optional.empty();
        }
    }

    /** A record with everything that is known of it. */
    public EventInFull full(ConsumerRecord<byte[], byte[]> record) {
        var place = new Place(record.topic(), record.partition(), record.offset());
        var publishedAt = Instant.ofEpochMilli(record.timestamp());
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        List<Header> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new Header(header.key(), text(header.value()))));
        return new EventInFull(
                place,
                publishedAt,
                text(record.key()),
                headers,
                RawBytes.of(bytes),
                bytes.length >= WIRE_HEADER && bytes[0] == 0
                        ? ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt()
                        : null,
                event(record.topic(), record.value())
                        .map(event -> new Read(
                                EventLines.of(event, place, publishedAt),
                                event.getSchema().getFullName(),
                                fields(event)))
                        .orElse(null));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Field> fields(SpecificRecord record) {
        return record.getSchema().getFields().stream()
                .map(field -> new Field(field.name(), value(record.get(field.pos()))))
                .toList();
    }

    private static Value value(@Nullable Object value) {
        return switch (value) {
            case null -> new Value.Absent();
            case Money money -> new Value.Amount(money.getAmount(), money.getCurrency());
            case SpecificRecord inner -> new Value.Group(fields(inner));
            case Instant instant -> new Value.Moment(instant);
            case LocalDate date -> new Value.Day(date);
            case Boolean flag -> new Value.Flag(flag);
            case BigDecimal number ->
                new Value.Number(number.stripTrailingZeros().toPlainString());
            case Number number -> new Value.Number(number.toString());
            case Collection<?> several ->
                new Value.Several(several.stream().map(RecordReader::value).toList());
            case Map<?, ?> map ->
                new Value.Group(map.entrySet().stream()
                        .map(entry -> new Field(entry.getKey().toString(), value(entry.getValue())))
                        .sorted(java.util.Comparator.comparing(Field::name))
                        .toList());
            case ByteBuffer bytes -> new Value.Text(bytes.remaining() + " bytes");
            default -> new Value.Text(value.toString());
        };
    }
}
