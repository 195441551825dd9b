package dev.kizuna.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventShapeTest {

    static Stream<EventType> types() {
        return Topics.all().stream().flatMap(topic -> topic.eventTypes().stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldBeginWithIdTimeAndPartnerWhenItIsAnEvent(EventType type) {
        List<Schema.Field> fields = type.schema().getFields();

        assertThat(fields).extracting(Schema.Field::name).startsWith("eventId", "occurredAt", "partnerId");
        assertThat(fields.get(0).schema().getType()).isEqualTo(Schema.Type.STRING);
        assertThat(fields.get(1).schema().getType()).isEqualTo(Schema.Type.LONG);
        assertThat(fields.get(1).schema().getLogicalType()).isEqualTo(LogicalTypes.timestampMillis());
        assertThat(fields.get(2).schema().getType()).isEqualTo(Schema.Type.STRING);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldSayWhatEachThingMeansWhenReadByAPerson(EventType type) {
        var undocumented = new ArrayList<String>();

        collectUndocumented(type.schema(), undocumented, new HashSet<>());

        assertThat(undocumented).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldHaveADefaultWhenAFieldMayBeAbsent(EventType type) {
        assertThat(type.schema().getFields())
                .filteredOn(field -> field.schema().isNullable())
                .allMatch(Schema.Field::hasDefaultValue);
    }

    private static void collectUndocumented(Schema schema, List<String> undocumented, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD, ENUM -> {
                if (!seen.add(schema.getFullName())) {
                    return;
                }
                if (isBlank(schema.getDoc())) {
                    undocumented.add(schema.getFullName());
                }
                if (schema.getType() == Schema.Type.RECORD) {
                    for (Schema.Field field : schema.getFields()) {
                        if (isBlank(field.doc())) {
                            undocumented.add(schema.getFullName() + "." + field.name());
                        }
                        collectUndocumented(field.schema(), undocumented, seen);
                    }
                }
            }
            case ARRAY -> collectUndocumented(schema.getElementType(), undocumented, seen);
            case MAP -> collectUndocumented(schema.getValueType(), undocumented, seen);
            case UNION -> schema.getTypes().forEach(branch -> collectUndocumented(branch, undocumented, seen));
            default -> {
                // a plain type needs no words of its own
            }
        }
    }

    private static boolean isBlank(@Nullable String doc) {
        return doc == null || doc.isBlank();
    }
}
