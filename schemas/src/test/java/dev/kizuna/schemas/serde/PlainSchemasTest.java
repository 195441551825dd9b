package dev.kizuna.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainSchemasTest {

    static Stream<EventType> types() {
        return Topics.all().stream().flatMap(topic -> topic.eventTypes().stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldStandAloneWithoutHintsForJavaWhenItIsAnEvent(EventType type) {
        String text = PlainSchemas.text(type.schema());

        Schema parsed = PlainSchemas.parse(text);

        assertThat(text).doesNotContain("avro.java.string").contains("\"doc\"", "timestamp-millis");
        assertThat(SchemaNormalization.toParsingForm(parsed))
                .isEqualTo(SchemaNormalization.toParsingForm(type.schema()));
        assertThat(PlainSchemas.text(parsed)).as("plain stays as it is").isEqualTo(text);
    }

    @Test
    void shouldShortenOnlyStringsThatHadAHintWhenMadePlain() {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "r", "fields": [
                  {"name": "hinted", "type": {"type": "string", "avro.java.string": "String"}},
                  {"name": "marked", "type": {"type": "string", "avro.java.string": "String", "x": 1}},
                  {"name": "map", "type": {"type": "map", "values": "long", "avro.java.string": "String"}},
                  {"name": "defaulted", "type": {"type": "map", "values": "string"}, "default": {"type": "string"}}
                ]}""");

        assertThat(PlainSchemas.text(schema))
                .isEqualTo(
                        "{\"type\":\"record\",\"name\":\"r\",\"fields\":["
                                + "{\"name\":\"hinted\",\"type\":\"string\"},"
                                + "{\"name\":\"marked\",\"type\":{\"type\":\"string\",\"x\":1}},"
                                + "{\"name\":\"map\",\"type\":{\"type\":\"map\",\"values\":\"long\"}},"
                                + "{\"name\":\"defaulted\",\"type\":{\"type\":\"map\",\"values\":\"string\"},\"default\":{\"type\":\"string\"}}]}");
    }

    @Test
    void shouldRefuseWhenTheRegistrysTextIsNoSchema() {
        assertThatThrownBy(() -> PlainSchemas.parse("syntax = \"proto3\";"))
                .isInstanceOf(SerializationException.class)
                .hasMessageStartingWith("The registry's schema cannot be parsed");
    }
}
