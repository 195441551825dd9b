package dev.kizuna.schemas.document;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/** The event catalogue for people. */
final class EventsPage {

    private static final int COMMON_FIELDS = 3;

    private final StringBuilder page = new StringBuilder();
    private final SortedMap<String, Schema> types = new TreeMap<>();

    private EventsPage() {}

    static String markdown() {
        return new EventsPage().write();
    }

    private String write() {
        line("# Events");
        line("");
        line("Generated from the schemas and the topic catalogue; [schemas.md](schemas.md) says how to change them.");
        line("Machines read [asyncapi.yaml](asyncapi.yaml).");
        line("");
        line("Every event begins with three fields, which are not repeated below:");
        line("");
        fields(PartnerProfile.getClassSchema().getFields().subList(0, COMMON_FIELDS));
        line("");
        line(
                "and carries the CloudEvents 1.0 attributes as Kafka headers: `ce_specversion`, `ce_id` (eventId), `ce_type`,");
        line("`ce_source`, `ce_subject` (partnerId), `ce_time` (occurredAt), and `content-type: application/avro`.");
        line("A `?` marks a field that may be absent.");
        line("");
        line("| topic | key | kept | written by |");
        line("|---|---|---|---|");
        for (Topic topic : Topics.all()) {
            line("| [%s](#%s) | %s | %s | %s |"
                    .formatted(
                            topic.name(),
                            topic.name().replace(".", ""),
                            topic.key(),
                            Keepings.of(topic),
                            writers(topic)));
        }
        for (Topic topic : Topics.all()) {
            line("");
            line("## " + topic.name());
            topic.eventTypes().forEach(this::event);
        }
        line("");
        line("## Types");
        types.values().forEach(this::type);
        return page.toString();
    }

    private void event(EventType type) {
        line("");
        line("### " + type.name());
        line("");
        line("`" + type.ceType() + "`: " + type.schema().getDoc());
        line("");
        fields(type.schema()
                .getFields()
                .subList(COMMON_FIELDS, type.schema().getFields().size()));
    }

    private void type(Schema schema) {
        line("");
        line("### " + schema.getName());
        line("");
        line(schema.getDoc());
        line("");
        if (schema.getType() == Schema.Type.ENUM) {
            line("`" + String.join("`, `", schema.getEnumSymbols()) + "`");
        } else {
            fields(schema.getFields());
        }
    }

    private void fields(List<Schema.Field> fields) {
        line("| field | type | meaning |");
        line("|---|---|---|");
        for (Schema.Field field : fields) {
            collect(field.schema());
            line("| %s | %s | %s%s |"
                    .formatted(field.name(), TypeNames.of(field.schema()), field.doc(), defaultOf(field)));
        }
    }

    private void collect(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (types.putIfAbsent(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema()));
                }
            }
            case ENUM -> types.put(schema.getName(), schema);
            case ARRAY -> collect(schema.getElementType());
            case MAP -> collect(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::collect);
            default -> {
                // explained by its name
            }
        }
    }

    private static String defaultOf(Schema.Field field) {
        return !field.hasDefaultValue() || field.defaultVal() == JsonProperties.NULL_VALUE
                ? ""
                : " `" + field.defaultVal() + "` unless given.";
    }

    private static String writers(Topic topic) {
        return topic.owner() + (topic.openToOthers() ? " and internal systems" : "");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
