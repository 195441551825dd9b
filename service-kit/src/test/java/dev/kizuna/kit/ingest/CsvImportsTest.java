package dev.kizuna.kit.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.fixture.SettableClock;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvImportsTest {

    private static final String INQUIRIES = """
            partnerId,inquiryId,channel,occurredAt
            known,i-1,mail,2026-05-01T09:00:00+09:00
            known,i-2,mail,2026-05-01T09:00:00
            stranger,i-3,mail,2026-05-01T09:00:00+09:00
            known,i-4
            known,i-5,phone,2026-05-01T10:00:00+09:00
            """;

    private final ScriptedProducer producer = new ScriptedProducer(id -> null);
    private final List<Map<String, String>> taken = new ArrayList<>();
    private final CsvImports imports = new CsvImports(
            List.of(new Things()),
            List.of(new EventImportKind(
                    "inquiries",
                    InquiryReceived.class,
                    new CloudEventReader(
                            List.of(Topics.PARTNER_ENGAGEMENT),
                            List.of(),
                            new SettableClock(Instant.parse("2026-05-02T00:00:00Z"))))),
            new Ingestion(
                    ids -> ids.contains("stranger") ? Set.of("stranger") : Set.of(),
                    producer.events(),
                    new SimpleMeterRegistry()));

    /** Takes rows; the store is away for the name "away", "bad" is refused. */
    private final class Things implements ImportKind {

        @Override
        public String name() {
            return "things";
        }

        @Override
        public Set<String> requiredColumns() {
            return Set.of("id", "name");
        }

        @Override
        public Set<String> optionalColumns() {
            return Set.of();
        }

        @Override
        public String idColumn() {
            return "id";
        }

        @Override
        public List<Violation> take(Map<String, String> row) {
            return switch (row.getOrDefault("name", "")) {
                case "away" -> throw new MongoTimeoutException("no server");
                case "bad" -> List.of(new Violation(ErrorCode.ALREADY_EXISTS, "id", "is taken"));
                default -> {
                    taken.add(row);
                    yield List.of();
                }
            };
        }
    }

    @Test
    void shouldAnswerLineByLineWhenRowsAreEvents() {
        IngestionReport report = take("inquiries", INQUIRIES);

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(
                        IngestionReport.Rejection::index,
                        IngestionReport.Rejection::line,
                        IngestionReport.Rejection::id,
                        IngestionReport.Rejection::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 3L, "i-2", "naive-time"),
                        org.assertj.core.groups.Tuple.tuple(2, 4L, "i-3", "unknown-partner"),
                        org.assertj.core.groups.Tuple.tuple(3, 5L, "i-4", "malformed-request"));
        assertThat(report.rejected().get(1).detail()).isEqualTo("partnerId: no partner has the id \"stranger\"");
    }

    @Test
    void shouldPublishTheSameEventsWhenAFileIsImportedTwice() {
        take("inquiries", INQUIRIES);
        take("inquiries", "\uFEFF" + INQUIRIES.replace("\n", "\r\n"));

        assertThat(producer.sent()).hasSize(4);
        assertThat(Set.copyOf(producer.sent())).hasSize(2);
    }

    @Test
    void shouldTakeALongFilePieceByPiece() {
        var file = new StringBuilder("partnerId,inquiryId,channel,occurredAt\n");
        for (int i = 0; i < 2_500; i++) {
            file.append("known,i-").append(i).append(",mail,2026-05-01T09:00:00Z\n");
        }
        file.append("known,last,mail,never\n");

        IngestionReport report = take("inquiries", file.toString());

        assertThat(report.accepted()).isEqualTo(2_500);
        assertThat(report.rejected())
                .extracting(IngestionReport.Rejection::line)
                .containsExactly(2_502L);
        assertThat(Set.copyOf(producer.sent())).hasSize(2_500);
    }

    @Test
    void shouldAnswerLineByLineWhenRowsAreCommands() {
        IngestionReport report = take("things", "id,name\n1,a\n2,bad\n3,c\n");

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected())
                .containsExactly(new IngestionReport.Rejection(1, 3L, "2", "id", "already-exists", "id: is taken"));
        assertThat(taken).extracting(row -> row.get("id")).containsExactly("1", "3");
    }

    @Test
    void shouldSayFromWhereOnNothingWasTakenWhenTheStoreGoesAway() {
        IngestionReport report = take("things", "id,name\n1,a\n2,away\n3,c\n");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected()).hasSize(1);
        assertThat(report.rejected().getFirst().line()).isEqualTo(3);
        assertThat(report.rejected().getFirst().code()).isEqualTo("unavailable");
        assertThat(taken).hasSize(1);
    }

    @Test
    void shouldBeUnavailableWhenTheStoreIsAwayFromTheFirstRow() {
        assertThatThrownBy(() -> take("things", "id,name\n1,away\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("Nothing was taken; send the whole again");
    }

    @Test
    void shouldNameTheKindsWhenAnotherIsAskedFor() {
        assertThatThrownBy(() -> take("partners", "id\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("\"partners\" is none of the kinds [inquiries, things]");
    }

    private IngestionReport take(String kind, String csv) {
        return imports.take(kind, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
