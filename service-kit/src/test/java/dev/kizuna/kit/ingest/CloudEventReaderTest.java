package dev.kizuna.kit.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.fixture.SettableClock;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class CloudEventReaderTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T12:00:00Z"));
    private final CloudEventReader reader = new CloudEventReader(
            List.of(Topics.PARTNER_ENGAGEMENT),
            List.of(event -> event instanceof InquiryReceived inquiry
                            && inquiry.getChannel().equals("pigeon")
                    ? List.of(new Violation(ErrorCode.INVALID_FIELD, "/data/channel", "no pigeons"))
                    : List.of()),
            clock);

    @Test
    void shouldReadAnEvent() {
        EventReading reading = reader.read(inquiry());

        assertThat(reading).isInstanceOfSatisfying(EventReading.Accepted.class, accepted -> {
            assertThat(accepted.source()).isEqualTo("https://crm.example");
            assertThat(accepted.event())
                    .isEqualTo(InquiryReceived.newBuilder()
                            .setEventId("e-1")
                            .setOccurredAt(Instant.parse("2026-05-01T00:00:00Z"))
                            .setPartnerId("p-1")
                            .setInquiryId("i-1")
                            .setChannel("mail")
                            .build());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "specversion,     0.3,                                           invalid-field",
        "id,              '',                                            missing-field",
        "source,          ' ',                                           missing-field",
        "subject,         a/b,                                           invalid-field",
        "type,            dev.kizuna.partner.inquiry-lost.v1,            unknown-event-type",
        "type,            dev.kizuna.campaign.lead-captured.v1,          event-type-not-accepted",
        "type,            dev.kizuna.partner.partner-registered.v1,      event-type-not-accepted",
        "time,            2026-05-01T10:00:00,                           naive-time",
        "time,            yesterday,                                     invalid-field",
        "time,            2026-05-02T12:00:01Z,                          implausible-time",
        "source,          /partner-service,                              invalid-field",
        "datacontenttype, text/xml,                                      invalid-field",
        "data_base64,     AAAA,                                          invalid-field",
        "data,            text,                                          invalid-field"
    })
    void shouldSayWhichAttributeIsWrong(String attribute, String value, String code) {
        Violation violation = onlyViolation(inquiry().put(attribute, value));

        assertThat(violation.code().code()).isEqualTo(code);
        assertThat(violation.pointer()).isEqualTo("/" + attribute);
    }

    @ParameterizedTest
    @CsvSource({"id", "source", "subject", "type", "time"})
    void shouldAskForAnAttributeThatIsMissingOrNoText(String attribute) {
        ObjectNode without = inquiry();
        without.remove(attribute);

        assertThat(onlyViolation(without).sentence()).isEqualTo("/" + attribute + ": must be given as a text");
        assertThat(onlyViolation(inquiry().put(attribute, 5)).code()).isEqualTo(ErrorCode.MISSING_FIELD);
    }

    @Test
    void shouldSayWhereAnEventBelongsThatIsNotTakenHere() {
        assertThat(onlyViolation(inquiry().put("type", "dev.kizuna.campaign.lead-captured.v1"))
                        .detail())
                .endsWith("belongs to campaign.activity of campaign-service; send it there");
        assertThat(onlyViolation(inquiry().put("type", "dev.kizuna.partner.partner-registered.v1"))
                        .detail())
                .endsWith("which nobody else may write");
    }

    @Test
    void shouldRefuseAnIdThatCouldNotBeAHeader() {
        assertThat(onlyViolation(inquiry().put("id", "x".repeat(257))).pointer())
                .isEqualTo("/id");
        assertThat(onlyViolation(inquiry().put("source", "a\nb")).pointer()).isEqualTo("/source");
    }

    @Test
    void shouldTakeWhatHappenedADayAheadOfOurClockAtMost() {
        assertThat(reader.read(inquiry().put("time", "2026-05-02T12:00:00Z")))
                .isInstanceOf(EventReading.Accepted.class);
    }

    @Test
    void shouldTakeExtensionsAndADeclaredContentType() {
        ObjectNode event = inquiry()
                .put("datacontenttype", "application/json; charset=utf-8")
                .put("traceparent", "00-1-2-01")
                .put("dataschema", "https://crm.example/inquiry");

        assertThat(reader.read(event)).isInstanceOf(EventReading.Accepted.class);
    }

    @Test
    void shouldApplyTheServicesOwnRulesToWhatFitsTheSchema() {
        ObjectNode event = inquiry();
        ((ObjectNode) event.get("data")).put("channel", "pigeon");

        assertThat(onlyViolation(event).sentence()).isEqualTo("/data/channel: no pigeons");
    }

    @Test
    void shouldAskForTheFieldsWhenThereIsNoData() {
        ObjectNode event = inquiry();
        event.remove("data");

        assertThat(violations(event))
                .extracting(Violation::pointer)
                .containsExactly("/data/inquiryId", "/data/channel");
    }

    @Test
    void shouldRefuseWhatIsNoObject() {
        assertThat(reader.read(EventsController.JSON.readTree("[1]"))).isInstanceOf(EventReading.Refused.class);
    }

    private static ObjectNode inquiry() {
        return (ObjectNode) EventsController.JSON.readTree("""
                {"specversion": "1.0", "id": "e-1", "source": "https://crm.example", "subject": "p-1",
                 "type": "dev.kizuna.partner.inquiry-received.v1", "time": "2026-05-01T09:00:00+09:00",
                 "data": {"inquiryId": "i-1", "channel": "mail"}}
                """);
    }

    private Violation onlyViolation(ObjectNode event) {
        List<Violation> violations = violations(event);
        assertThat(violations).hasSize(1);
        return violations.getFirst();
    }

    private List<Violation> violations(ObjectNode event) {
        return switch (reader.read(event)) {
            case EventReading.Refused(List<Violation> violations) -> violations;
            case EventReading.Accepted(SpecificRecord accepted, String _) ->
                throw new AssertionError("accepted: " + accepted);
        };
    }
}
