package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
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

    static final String PARTNER_ID = "partnerId";

    private static final String EVENT_ID = "eventId";
    private static final String OCCURRED_AT = "occurredAt";
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final Set<String> COMMON = Set.of(EVENT_ID, OCCURRED_AT, PARTNER_ID);

    private final String name;
    private final EventType type;
    private final CloudEventReader reader;
    private final Set<String> required = new TreeSet<>(Set.of(OCCURRED_AT, PARTNER_ID));
    private final Set<String> optional = new TreeSet<>(Set.of(EVENT_ID));

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
        String partnerId = row.get(PARTNER_ID);
        String occurredAt = row.get(OCCURRED_AT);
        if (partnerId == null || occurredAt == null) {
            String column = partnerId == null ? PARTNER_ID : OCCURRED_AT;
            return new EventReading.Refused(List.of(new Violation(ErrorCode.MISSING_FIELD, column, "must be given")));
        }
        String eventId = row.getOrDefault(EVENT_ID, derivedId(row));
        var attributes =
                new CloudEventReader.Attributes(type.ceType(), eventId, partnerId, occurredAt, "/imports/" + name);
        EventReading reading = reader.read(attributes, data(row), new ArrayList<>());
        return reading instanceof EventReading.Refused(List<Violation> violations)
                ? new EventReading.Refused(
                        violations.stream().map(EventImportKind::byColumn).toList())
                : reading;
    }

    private ObjectNode data(Map<String, String> row) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (Schema.Field field : type.schema().getFields()) {
            String text = row.get(field.name());
            if (text == null || COMMON.contains(field.name())) {
                continue;
            }
            if (isMoney(field.schema())) {
                data.putObject(field.name())
                        .put(AMOUNT, text)
                        .put(CURRENCY, row.getOrDefault(currencyColumn(field.name()), ""));
            } else {
                data.put(field.name(), text);
            }
        }
        return data;
    }

    /** Who sent a file knows columns and not where in an event their cells go. */
    private static Violation byColumn(Violation violation) {
        String[] steps = violation.pointer().replaceFirst("^/data", "").split("/");
        String column = switch (violation.pointer()) {
            case "" -> "";
            case "/id" -> EVENT_ID;
            case "/subject" -> PARTNER_ID;
            case "/time" -> OCCURRED_AT;
            default -> steps.length == 3 && steps[2].equals(CURRENCY) ? currencyColumn(steps[1]) : steps[1];
        };
        return new Violation(violation.code(), column, violation.detail());
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
        return field.equals(AMOUNT) ? CURRENCY : field + "Currency";
    }
}
