package dev.kizuna.partner.mismatch.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.Remedy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MismatchDocumentsTest {

    private static final Date THEN = Date.from(Instant.parse("2026-02-04T01:00:00Z"));

    private static Document event(String type, String eventId) {
        return new Document("type", type).append("eventId", eventId).append("at", THEN);
    }

    private static Mismatch read(Document remedy) {
        var diagnosed = event("diagnosed", "a")
                .append("keyPersonId", "kp")
                .append("kind", "WILL_WITHOUT_TIME")
                .append("evidence", List.of("ci-1"));
        return new MismatchDocuments()
                .read("mm", new Document("partnerId", "p").append("history", List.of(diagnosed, remedy)));
    }

    @Test
    void shouldReadWhatWasWrittenBeforeRemediesHadAnOwnerAndADay() {
        // when
        Mismatch dated = read(event("remedy-planned", "b")
                .append("remedyId", "r-1")
                .append("kind", "support-unit")
                .append("checkOn", "2026-03-02"));
        Mismatch undated =
                read(event("remedy-planned", "b").append("remedyId", "r-1").append("kind", "support-unit"));

        // then
        assertThat(dated.status()).isEqualTo(Mismatch.Status.REMEDY_PLANNED);
        assertThat(dated.diagnosed().observations()).isEmpty();
        assertThat(dated.remedies().getFirst().planned().remedy())
                .isEqualTo(new Remedy.Draft(
                        "r-1",
                        "support-unit",
                        "unknown",
                        LocalDate.parse("2026-03-02"),
                        LocalDate.parse("2026-03-02")));
        assertThat(undated.checkOn()).contains(LocalDate.parse("2026-02-04"));
    }
}
