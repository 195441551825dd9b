package dev.kizuna.schemas.released;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the schemas against every released version. A new version is released with
 * {@code mvn test -pl schemas -Dtest=SchemaCompatibilityTest -Dkizuna.schemas.release}.
 */
class SchemaCompatibilityTest {

    private static final ReleasedSchemas RELEASED = new ReleasedSchemas(Path.of("released"));
    private static final List<Schema> CURRENT = Topics.all().stream()
            .flatMap(topic -> topic.eventTypes().stream())
            .map(EventType::schema)
            .toList();

    @TempDir
    Path home;

    @BeforeAll
    static void release() {
        if (System.getProperty("kizuna.schemas.release") != null) {
            assertThat(FullTransitive.violations(CURRENT, RELEASED.versions()))
                    .as("cannot be released")
                    .isEmpty();
            CURRENT.forEach(RELEASED::release);
        }
    }

    @Test
    void shouldReadAndBeReadByEveryReleasedVersionWhenSchemasChange() {
        assertThat(FullTransitive.violations(CURRENT, RELEASED.versions())).isEmpty();
    }

    @Test
    void shouldHaveAReleasedVersionWhenAnEventIsInTheCatalogue() {
        assertThat(CURRENT)
                .extracting(Schema::getFullName)
                .as("release new events with -Dkizuna.schemas.release")
                .allMatch(RELEASED.versions()::containsKey);
    }

    private static final String RELEASE = """
            {"type": "record", "name": "dev.kizuna.event.test.Paid", "fields": [
              {"name": "eventId", "type": "string"},
              {"name": "amount", "type": {"type": "bytes", "logicalType": "decimal", "precision": 24, "scale": 4}},
              {"name": "at", "type": ["null", {"type": "long", "logicalType": "timestamp-millis"}], "default": null},
              {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["CASH", "CARD"]}},
              {"name": "note", "type": ["null", "string"], "default": null}
            ]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a renamed field             | "name": "eventId"                | "name": "id"                        | READER_FIELD_MISSING_DEFAULT_VALUE
            a new field without default | {"name": "note"                  | {"name": "by", "type": "string"}, {"name": "note" | READER_FIELD_MISSING_DEFAULT_VALUE
            a field that went, unread   | {"name": "eventId", "type": "string"}, |                               | READER_FIELD_MISSING_DEFAULT_VALUE
            another type                | "name": "eventId", "type": "string" | "name": "eventId", "type": "long" | TYPE_MISMATCH
            an optional field required  | "type": ["null", "string"], "default": null | "type": "string"          | TYPE_MISMATCH
            a new symbol                | "CASH", "CARD"                   | "CASH", "CARD", "CRYPTO"            | MISSING_ENUM_SYMBOLS
            a symbol that went          | "CASH", "CARD"                   | "CASH"                              | MISSING_ENUM_SYMBOLS
            another scale               | "scale": 4                       | "scale": 2                          | amount: decimal of scale 2 instead of decimal of scale 4
            another unit of time        | timestamp-millis                 | timestamp-micros                    | at: timestamp-micros instead of timestamp-millis
            another record              | test.Paid                        | test.PaidOut                        | has disappeared
            """)
    void shouldSayWhatIsWrongWhenARuleIsBroken(String change, String before, String after, String complaint) {
        Schema released = parse(RELEASE);
        Schema current = parse(RELEASE.replace(before, after == null ? "" : after));

        List<String> violations =
                FullTransitive.violations(List.of(current), Map.of(released.getFullName(), List.of(released)));

        assertThat(violations).as(change).isNotEmpty().anyMatch(line -> line.contains(complaint));
    }

    @Test
    void shouldFindTheOldestOffenceWhenOnlyTheNewestVersionIsRespected() {
        Schema first = parse(RELEASE);
        Schema second = parse(RELEASE.replace(
                "{\"name\": \"note\", \"type\": [\"null\", \"string\"], \"default\": null}",
                "{\"name\": \"memo\", \"type\": [\"null\", \"string\"], \"default\": null}"));
        Schema current = parse(RELEASE.replace(
                "\"name\": \"note\", \"type\": [\"null\", \"string\"]",
                "\"name\": \"note\", \"type\": [\"null\", \"long\"]"));

        List<String> violations =
                FullTransitive.violations(List.of(current), Map.of(first.getFullName(), List.of(first, second)));

        assertThat(violations).isNotEmpty().allMatch(line -> line.startsWith("dev.kizuna.event.test.Paid v1 "));
    }

    @Test
    void shouldTakeAChangeWhenItAddsAFieldWithADefault() {
        Schema released = parse(RELEASE);
        Schema current = parse(RELEASE.replace(
                "{\"name\": \"note\"",
                "{\"name\": \"by\", \"type\": \"string\", \"default\": \"\"}, {\"name\": \"note\""));

        assertThat(FullTransitive.violations(List.of(current), Map.of(released.getFullName(), List.of(released))))
                .isEmpty();
    }

    @Test
    void shouldAddAVersionOnlyWhenTheSchemaDiffersFromTheNewest() {
        var releases = new ReleasedSchemas(home);
        Schema first = parse(RELEASE);
        Schema second = parse(RELEASE.replace("\"note\"", "\"memo\""));

        assertThat(releases.release(first)).isTrue();
        assertThat(releases.release(first)).isFalse();
        assertThat(releases.release(second)).isTrue();

        assertThat(releases.versions()).containsOnlyKeys("dev.kizuna.event.test.Paid");
        assertThat(releases.versions().get("dev.kizuna.event.test.Paid")).containsExactly(first, second);
        assertThat(home.resolve("dev.kizuna.event.test.Paid/v2.avsc")).isNotEmptyFile();
    }

    @Test
    void shouldStandAloneWhenAReleasedFileIsReadByItself() {
        assertThatNoException().isThrownBy(RELEASED::versions);
        assertThat(RELEASED.versions())
                .allSatisfy((name, versions) -> assertThat(versions)
                        .isNotEmpty()
                        .allMatch(schema -> schema.getFullName().equals(name)));
    }

    private static Schema parse(String text) {
        return new Schema.Parser().parse(text);
    }
}
