package dev.kizuna.kit.ingest;

import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows that are events of one type. Columns are the record's fields; money takes two: the field's name for the amount
 * and, for {@code amount}, {@code currency}, else the name followed by {@code Currency}. {@code eventId} may be left
 * out: it is then derived from the row itself, so importing a file twice changes nothing.
 */
public final class EventImportKind {

    private static final String CURRENCY = "currency";
    private static final Set<String> COMMON = Set.of("eventId", "occurredAt", "partnerId");

    private final String name;
    private final EventType type;
    private final CloudEventReader reader;
    private final Set<String> required = new TreeSet<>(Set.of("occurredAt", "partnerId"));
    private final Set<String> optional = new TreeSet<>(Set.of("eventId"));

    /** @param name name in the path, such as {@code inquiries} */
    public EventImportKind(String name, Class<? extends SpecificRecord> type, CloudEventReader reader) {
        this.name = name;
        this.type = Topics.typeOf(type);
        this.reader = reader;
        for (Schema.Field field : this.type.schema().getFields()) {
            if (COMMON.contains(field.name())) {
                continue;
            }
            Set<String> columns = field.schema().isNullable() || field.hasDefaultValue() ? optional : required;
            columns.add(field.name());
            if (isMoney(field.schema())) {
                columns.add(currencyColumn(field.name()));
            }
        }
    }

    String name() {
        return name;
    }

    Set<String> requiredColumns() {
        return required;
    }

    Set<String> optionalColumns() {
        return optional;
    }

    /** The field that names the thing the event is about; it stands first after the three common ones. */
    String idColumn() {
        return type.schema().getFields().get(COMMON.size()).name();
    }

    EventReading read(Map<String, String> row) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Schema.Field field : type.schema().getFields()) {
            String text = row.get(field.name());
            if (text == null || COMMON.contains(field.name())) {
                continue;
            }
            if (isMoney(field.schema())) {
                data.putObject(field.name())
                        .put("amount", text)
                        .put(CURRENCY, row.getOrDefault(currencyColumn(field.name()), ""));
            } else {
                data.put(field.name(), text);
            }
        }
        String eventId = row.getOrDefault("eventId", derivedId(row));
        return reader.read(
                type.ceType(),
                Map.of("eventId", eventId, "partnerId", row.getOrDefault("partnerId", "")),
                row.getOrDefault("occurredAt", ""),
                "/imports/" + name,
                data,
                new ArrayList<>());
    }

    private String derivedId(Map<String, String> row) {
        List<String> cells = new ArrayList<>();
        for (String column : new TreeSet<>(row.keySet())) {
            cells.add(column + "=" + row.get(column));
        }
        byte[] text = (type.ceType() + "\n" + String.join("\n", cells)).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString();
    }

    private static boolean isMoney(Schema schema) {
        Schema present = schema.isUnion() ? schema.getTypes().getLast() : schema;
        return present.getType() == Schema.Type.RECORD && present.getName().equals("Money");
    }

    private static String currencyColumn(String field) {
        return field.equals("amount") ? CURRENCY : field + "Currency";
    }
}
