package dev.kizuna.kit.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.fixture.SampleEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class IngestionTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void shouldAnswerForEachEventByItself() {
        var producer = new ScriptedProducer(id -> null);

        IngestionReport report = ingestion(producer)
                .ingest(List.of(
                        item(0, "known"),
                        new Ingestion.Item(
                                1,
                                null,
                                "e-1",
                                new EventReading.Refused(List.of(
                                        new Violation(ErrorCode.NAIVE_TIME, "/time", "has no offset"),
                                        new Violation(ErrorCode.MISSING_FIELD, "/data/x", "must be given")))),
                        item(2, "stranger"),
                        item(3, "known")));

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected())
                .containsExactly(
                        new IngestionReport.Rejection(
                                1, null, "e-1", "time", "naive-time", "/time: has no offset; /data/x: must be given"),
                        new IngestionReport.Rejection(
                                2,
                                null,
                                "e-2",
                                "subject",
                                "unknown-partner",
                                "/subject: no partner has the id \"stranger\""));
        assertThat(producer.sent()).containsExactly("e-0", "e-3");
        assertThat(producer.history()
                        .getFirst()
                        .headers()
                        .lastHeader("ce_source")
                        .value())
                .isEqualTo("https://crm.example".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(meters.counter("kizuna.ingested", "outcome", "accepted").count())
                .isEqualTo(2);
        assertThat(meters.counter("kizuna.ingested", "outcome", "rejected").count())
                .isEqualTo(2);
    }

    @Test
    void shouldGiveUpAtOnceWhenTheProducerIsStuck() {
        var producer = new ScriptedProducer(id -> new TimeoutException("no room in the buffer"));

        assertThatThrownBy(() -> ingestion(producer).ingest(items(5_000)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("send the whole again");
        assertThat(producer.asked()).isEqualTo(1);
    }

    @Test
    void shouldSayWhichWereNotTakenWhenTheProducerGetsStuckOnTheWay() {
        var producer = new ScriptedProducer(id -> id.equals("e-3") ? new TimeoutException("full") : null);

        IngestionReport report = ingestion(producer).ingest(items(6));

        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.rejected())
                .extracting(IngestionReport.Rejection::index)
                .containsExactly(3, 4, 5);
        assertThat(report.rejected())
                .extracting(IngestionReport.Rejection::code)
                .containsOnly("unavailable");
        assertThat(producer.sent()).containsExactly("e-0", "e-1", "e-2");
    }

    @Test
    void shouldRefuseOneAndTakeTheOthersWhenKafkaDoesNotTakeIt() {
        var producer = new ScriptedProducer(id -> id.equals("e-1") ? new RecordTooLargeException("2 MB") : null);

        IngestionReport report = ingestion(producer).ingest(items(3));

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).hasSize(1);
        assertThat(report.rejected().getFirst().code()).isEqualTo("invalid-field");
        assertThat(report.rejected().getFirst().detail()).isEqualTo("Kafka does not take it: 2 MB");
    }

    @Test
    void shouldTakeTheOthersWhenItCannotBeToldWhetherAPartnerIsKnown() {
        var producer = new ScriptedProducer(id -> null);

        IngestionReport report = ingestion(producer).ingest(List.of(item(0, "undecided"), item(1, "known")));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected())
                .containsExactly(new IngestionReport.Rejection(
                        0,
                        null,
                        "e-0",
                        "subject",
                        "unavailable",
                        "/subject: Whether there is such a partner cannot be told yet; send it again"));
        assertThat(producer.sent()).containsExactly("e-1");
    }

    @Test
    void shouldTakeNothingWhenItCannotBeToldWhetherAnyPartnerIsKnown() {
        var producer = new ScriptedProducer(id -> null);
        var refused = new Ingestion.Item(
                1, null, "e-1", new EventReading.Refused(List.of(new Violation(ErrorCode.NAIVE_TIME, "/time", ""))));

        assertThatThrownBy(() -> ingestion(producer).ingest(List.of(item(0, "undecided"), refused)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("cannot be told yet; send the whole again");
        assertThat(producer.sent()).isEmpty();
    }

    @Test
    void shouldTakeAnEmptyBatch() {
        assertThat(ingestion(new ScriptedProducer(id -> null)).ingest(List.of()))
                .isEqualTo(new IngestionReport(0, List.of()));
    }

    private Ingestion ingestion(ScriptedProducer producer) {
        KnownPartners partners = ids -> {
            if (ids.contains("undecided")) {
                throw new UndecidedPartnersException(Set.of("undecided"));
            }
            return ids.contains("stranger") ? Set.of("stranger") : Set.of();
        };
        return new Ingestion(partners, producer.events(), meters);
    }

    private static List<Ingestion.Item> items(int count) {
        List<Ingestion.Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item(i, "known"));
        }
        return items;
    }

    private static Ingestion.Item item(int index, String partnerId) {
        InquiryReceived event = InquiryReceived.newBuilder(SampleEvents.of(InquiryReceived.class))
                .setEventId("e-" + index)
                .setPartnerId(partnerId)
                .build();
        return new Ingestion.Item(index, null, "e-" + index, new EventReading.Accepted(event, "https://crm.example"));
    }
}
