package dev.kizuna.kit.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.event.partner.CheckInScheduled;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonToAvroTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, Object> GIVEN =
            Map.of("eventId", "e", "occurredAt", Instant.parse("2026-05-01T00:00:00Z"), "partnerId", "p");

    static Stream<EventType> openTypes() {
        return Topics.all().stream().filter(Topic::openToOthers).flatMap(topic -> topic.eventTypes().stream());
    }

    /** Whatever others may send can be written as plain JSON: this holds for every field of every such event. */
    @ParameterizedTest
    @MethodSource("openTypes")
    void shouldReadEveryFieldOfEveryEventThatOthersMaySend(EventType type) {
        for (SpecificRecord sample : List.of(SampleEvents.of(type.javaType()), SampleEvents.sparse(type.javaType()))) {
            var reader = new JsonToAvro();

            SpecificRecord read = reader.read(type.schema(), plain(sample), Map.of(), "");

            assertThat(reader.violations()).isEmpty();
            assertThat(read).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing-field    | /amount/currency | {"conversionId":"c","amount":{"amount":"1"}}
            missing-field    | /conversionId    | {"amount":{"amount":"1","currency":"JPY"}}
            missing-field    | /conversionId    | {"conversionId":null,"amount":{"amount":"1","currency":"JPY"}}
            missing-field    | /conversionId    | {"conversionId":" ","amount":{"amount":"1","currency":"JPY"}}
            invalid-field    | /conversionId    | {"conversionId":5,"amount":{"amount":"1","currency":"JPY"}}
            unknown-field    | /colour          | {"conversionId":"c","amount":{"amount":"1","currency":"JPY"},"colour":"red"}
            unknown-field    | /amount/rate     | {"conversionId":"c","amount":{"amount":"1","currency":"JPY","rate":1}}
            negative-amount  | /amount/amount   | {"conversionId":"c","amount":{"amount":"-0.01","currency":"JPY"}}
            negative-amount  | /amount/amount   | {"conversionId":"c","amount":{"amount":-5,"currency":"JPY"}}
            invalid-field    | /amount/amount   | {"conversionId":"c","amount":{"amount":"1,000","currency":"JPY"}}
            invalid-field    | /amount/amount   | {"conversionId":"c","amount":{"amount":"NaN","currency":"JPY"}}
            invalid-field    | /amount/amount   | {"conversionId":"c","amount":{"amount":"1e3","currency":"JPY"}}
            invalid-field    | /amount/amount   | {"conversionId":"c","amount":{"amount":true,"currency":"JPY"}}
            invalid-field    | /amount/amount   | {"conversionId":"c","amount":{"amount":"0.00001","currency":"JPY"}}
            invalid-field    | /amount/amount   | {"conversionId":"c","amount":{"amount":"123456789012345678901234567890","currency":"JPY"}}
            unknown-currency | /amount/currency | {"conversionId":"c","amount":{"amount":"1","currency":"YEN"}}
            invalid-field    | /amount          | {"conversionId":"c","amount":"12 JPY"}
            """)
    void shouldSayWhatIsWrongAndWhereWhenAConversionCannotBeRead(String code, String pointer, String json) {
        List<Violation> violations = violations(ConversionRecorded.class, json);

        assertThat(violations).hasSize(1);
        assertThat(violations.getFirst().code().code()).isEqualTo(code);
        assertThat(violations.getFirst().pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T10:00:00,        NAIVE_TIME",
        "2026-05-01T10:00,           NAIVE_TIME",
        "2026-05-01,                 INVALID_FIELD",
        "2026-02-30T10:00:00Z,       INVALID_FIELD",
        "tomorrow,                   INVALID_FIELD",
        "1969-12-31T23:59:59Z,       IMPLAUSIBLE_TIME",
        "+12026-05-01T00:00:00Z,     IMPLAUSIBLE_TIME"
    })
    void shouldRefuseATimeThatDoesNotNameAMoment(String time, ErrorCode code) {
        List<Violation> violations = violations(
                CheckInScheduled.class,
                "{\"checkInId\":\"c\",\"cadence\":\"WEEKLY\",\"keyPersonId\":\"k\",\"dueAt\":\"" + time + "\"}");

        assertThat(violations).extracting(Violation::code).containsExactly(code);
        assertThat(violations.getFirst().pointer()).isEqualTo("/dueAt");
    }

    @Test
    void shouldReadTheMomentThatATimeWithAnOffsetNames() {
        SpecificRecord read = read(
                CheckInScheduled.class,
                "{\"checkInId\":\"c\",\"cadence\":\"WEEKLY\",\"keyPersonId\":\"k\",\"dueAt\":\"2026-05-01T09:00:00.123456+09:00\"}");

        assertThat(((CheckInScheduled) read).getDueAt()).isEqualTo("2026-05-01T00:00:00.123Z");
    }

    @Test
    void shouldNameTheChoicesWhenAnEnumIsWrong() {
        List<Violation> violations = violations(
                CheckInScheduled.class,
                "{\"checkInId\":\"c\",\"cadence\":\"DAILY\",\"keyPersonId\":\"k\",\"dueAt\":\"2026-05-01T00:00:00Z\"}");

        assertThat(violations.getFirst().sentence())
                .isEqualTo("/cadence: \"DAILY\" is none of [WEEKLY, MONTHLY, QUARTERLY]");
    }

    @Test
    void shouldCollectEverythingThatIsWrong() {
        List<Violation> violations =
                violations(CheckInScheduled.class, "{\"cadence\":\"DAILY\",\"dueAt\":\"2026-05-01T10:00:00\",\"x\":1}");

        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/checkInId", "/cadence", "/keyPersonId", "/dueAt", "/x");
    }

    @ParameterizedTest
    @CsvSource({"-1", "1.5", "\"x\"", "true", "9223372036854775808", "1e2"})
    void shouldRefuseACountThatIsNone(String count) {
        List<Violation> violations = violations(
                ReachReported.class,
                "{\"campaignId\":\"c\",\"reach\":" + count + ",\"impressions\":0,\"engagements\":\"7\"}");

        assertThat(violations).extracting(Violation::pointer).containsExactly("/reach");
    }

    @Test
    void shouldTakeADefaultOnlyWhenTheFieldIsAbsent() {
        var absent = (InquiryAnswered) read(InquiryAnswered.class, "{\"inquiryId\":\"i\",\"answeredBy\":\"a\"}");

        assertThat(absent.getAutomatic()).isFalse();
        assertThat(violations(InquiryAnswered.class, "{\"inquiryId\":\"i\",\"answeredBy\":\"a\",\"automatic\":null}"))
                .extracting(Violation::code)
                .containsExactly(ErrorCode.MISSING_FIELD);
        assertThat(violations(
                        InquiryAnswered.class, "{\"inquiryId\":\"i\",\"answeredBy\":\"a\",\"automatic\":\"yes\"}"))
                .extracting(Violation::pointer)
                .containsExactly("/automatic");
    }

    @Test
    void shouldKeepAnAmountExactly() {
        var cost = (CostIncurred)
                read(
                        CostIncurred.class,
                        "{\"costId\":\"c\",\"kind\":\"LABOUR\",\"hours\":0.1,\"rate\":{\"amount\":\"12345.6789\",\"currency\":\"JPY\"}}");

        assertThat(cost.getHours()).contains(new BigDecimal("0.1000"));
        assertThat(cost.getRate().orElseThrow().getAmount()).isEqualTo(new BigDecimal("12345.6789"));
    }

    /** {@code new BigDecimal("1E-999999999").setScale(4)} would take minutes and gigabytes. */
    @ParameterizedTest
    @CsvSource({"1E-999999999", "1E999999999", "-1E999999999", "0E999999999"})
    void shouldNotComputeWithNumbersMadeToHurt(String number) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String json : List.of(number, "\"" + number + "\"")) {
                assertThat(violations(
                                ConversionRecorded.class,
                                "{\"conversionId\":\"c\",\"amount\":{\"amount\":" + json + ",\"currency\":\"JPY\"}}"))
                        .extracting(Violation::pointer)
                        .containsExactly("/amount/amount");
            }
        });
    }

    @Test
    void shouldAllowAnAttributeAgainInTheDataWhenItSaysTheSame() {
        String rest = "\"inquiryId\":\"i\",\"answeredBy\":\"a\"";

        assertThat(violations(
                        InquiryAnswered.class,
                        "{\"partnerId\":\"p\",\"occurredAt\":\"2026-05-01T09:00:00+09:00\"," + rest + "}"))
                .isEmpty();
        assertThat(violations(InquiryAnswered.class, "{\"partnerId\":\"q\"," + rest + "}"))
                .extracting(Violation::pointer)
                .containsExactly("/partnerId");
        assertThat(violations(InquiryAnswered.class, "{\"occurredAt\":5," + rest + "}"))
                .extracting(Violation::pointer)
                .containsExactly("/occurredAt");
    }

    private static SpecificRecord read(Class<? extends SpecificRecord> type, String json) {
        var reader = new JsonToAvro();
        SpecificRecord read = reader.read(Topics.typeOf(type).schema(), JSON.readTree(json), GIVEN, "");
        assertThat(reader.violations()).isEmpty();
        return read;
    }

    private static List<Violation> violations(Class<? extends SpecificRecord> type, String json) {
        var reader = new JsonToAvro();
        reader.read(Topics.typeOf(type).schema(), EventsController.JSON.readTree(json), GIVEN, "");
        return reader.violations();
    }

    /** The plain JSON that a sender would write for a record. */
    static ObjectNode plain(IndexedRecord record) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) {
                plain.set(field.name(), plainValue(value));
            }
        }
        return plain;
    }

    private static JsonNode plainValue(Object value) {
        return switch (value) {
            case IndexedRecord nested -> plain(nested);
            case List<?> list -> {
                var array = JsonNodeFactory.instance.arrayNode();
                list.forEach(element -> array.add(plainValue(Objects.requireNonNull(element))));
                yield array;
            }
            case Map<?, ?> map -> {
                var object = JsonNodeFactory.instance.objectNode();
                map.forEach(
                        (key, element) -> object.set(String.valueOf(key), plainValue(Objects.requireNonNull(element))));
                yield object;
            }
            case Boolean flag -> JsonNodeFactory.instance.booleanNode(flag);
            case Long number -> JsonNodeFactory.instance.numberNode(number);
            case Integer number -> JsonNodeFactory.instance.numberNode(number);
            default -> JsonNodeFactory.instance.stringNode(value.toString());
        };
    }
}
