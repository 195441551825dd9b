package dev.kizuna.schemas.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.Money;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.fixture.SampleEvents;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRecordsTest {

    @Test
    void shouldDescribeTheEventInHeadersWhenARecordIsMade() {
        InquiryReceived inquiry = InquiryReceived.newBuilder()
                .setEventId("e-1")
                .setOccurredAt(Instant.parse("2026-05-01T07:30:00Z"))
                .setPartnerId("株式会社絆")
                .setInquiryId("i-1")
                .setChannel("email")
                .build();

        var record = EventRecords.of(inquiry, "/crm");

        assertThat(record.topic()).isEqualTo("partner.engagement");
        assertThat(record.key()).isEqualTo("株式会社絆");
        assertThat(record.value()).isSameAs(inquiry);
        assertThat(record.timestamp())
                .as("left to Kafka: the time of publishing")
                .isNull();
        assertThat(record.partition()).as("left to the partitioner").isNull();
        assertThat(texts(record.headers()))
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "e-1",
                        "ce_type", "dev.kizuna.partner.inquiry-received.v1",
                        "ce_source", "/crm",
                        "ce_subject", "株式会社絆",
                        "ce_time", "2026-05-01T07:30:00Z",
                        "content-type", "application/avro"));
    }

    @Test
    void shouldTakeTheKeyGivenWhenTheTopicIsCompacted() {
        ObligationChanged promise = SampleEvents.of(ObligationChanged.class);

        var record = EventRecords.of("partner-1/response-24h/i-1", promise, "/notification-service");

        assertThat(record.topic()).isEqualTo("sla.obligation");
        assertThat(record.key()).isEqualTo("partner-1/response-24h/i-1");
        assertThat(CloudEventHeaders.read(record.headers(), CloudEventHeaders.SUBJECT))
                .isEqualTo("partner-1");
    }

    @Test
    void shouldReplaceItsOwnAttributesAndLeaveOthersWhenWrittenAgain() {
        var headers = new RecordHeaders();
        headers.add("traceparent", bytes("00-abc-def-01"));
        InquiryReceived first = SampleEvents.of(InquiryReceived.class);
        CloudEventHeaders.write(headers, first, "/first");

        CloudEventHeaders.write(headers, first, "/second");

        assertThat(CloudEventHeaders.read(headers, CloudEventHeaders.SOURCE)).isEqualTo("/second");
        assertThat(CloudEventHeaders.read(headers, "traceparent")).isEqualTo("00-abc-def-01");
        assertThat(headers.toArray()).hasSize(8);
    }

    @Test
    void shouldReadNothingWhenAHeaderIsAbsentOrEmpty() {
        var headers = new RecordHeaders();
        headers.add(CloudEventHeaders.SOURCE, null);

        assertThat(CloudEventHeaders.read(headers, CloudEventHeaders.SOURCE)).isNull();
        assertThat(CloudEventHeaders.read(headers, CloudEventHeaders.ID)).isNull();
    }

    @Test
    void shouldRefuseWhenTheRecordIsNoEvent() {
        Money money = new Money(BigDecimal.ONE, "JPY");

        var headers = new RecordHeaders();

        assertThatThrownBy(() -> CloudEventHeaders.write(headers, money, "/x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dev.kizuna.event.Money");
        assertThat(headers.toArray()).isEmpty();
    }

    static Stream<SpecificRecord> events() {
        return SampleEvents.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldFindTheCommonFieldsWhenItIsAnyEvent(SpecificRecord event) {
        assertThat(EventFields.eventId(event)).isEqualTo(event.getSchema().getName() + "-full");
        assertThat(EventFields.occurredAt(event)).isEqualTo("2026-05-01T03:00:01.123Z");
        assertThat(EventFields.partnerId(event)).isEqualTo("partner-1");
        assertThat(EventRecords.of(event, "/x").topic())
                .isEqualTo(Topics.of(event.getClass()).name());
    }

    private static Map<String, String> texts(Headers headers) {
        var texts = new LinkedHashMap<String, String>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return texts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
