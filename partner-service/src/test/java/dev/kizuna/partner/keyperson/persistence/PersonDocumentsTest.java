package dev.kizuna.partner.keyperson.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.partner.keyperson.domain.Nomination;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Role;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that were written before the way into the role had all its steps are still read. */
class PersonDocumentsTest {

    private static final Instant THEN = Instant.parse("2025-11-05T00:00:00Z");
    private static final Nomination.Word NOMINATED = new Nomination.Word("u-sato", THEN);
    private static final Nomination.Word DECIDED = new Nomination.Word("m-kato", THEN);

    private static Person read(String status) {
        var state = new Document("partnerIds", List.of("p-1"))
                .append("status", status)
                .append(
                        "nomination",
                        new Document("nominationId", "n-1")
                                .append("nominatedBy", "u-sato")
                                .append("nominatedAt", Date.from(THEN))
                                .append("decidedBy", "NOMINATED".equals(status) ? null : "m-kato")
                                .append("reason", "REJECTED".equals(status) ? "too busy" : null))
                .append(
                        "signals",
                        List.of(new Document("code", "own-study-group")
                                .append("strength", 3)
                                .append("observedAt", Date.from(THEN))));
        return new PersonDocuments().read("kp", state);
    }

    @ParameterizedTest
    @CsvSource({"APPOINTED, ANNOUNCED", "APPROVED, APPROVED", "STOOD_DOWN, STOOD_DOWN"})
    void shouldReadAnApprovalOfFormerTimes(String written, Role.Status read) {
        var role = read(written).role();
        assertThat(role.status()).isEqualTo(read);
        assertThat(role.nomination()).isEqualTo(new Nomination("n-1", NOMINATED, null, DECIDED, null));
        assertThat(role.charters()).isEmpty();
    }

    @Test
    void shouldReadANominationOfFormerTimes() {
        assertThat(read("NOMINATED").role().nomination()).isEqualTo(new Nomination("n-1", NOMINATED, null, null, null));
    }

    @Test
    void shouldKeepWhatWasSaidWhenARejectionIsOfFormerTimes() {
        assertThat(read("REJECTED").role().nomination())
                .isEqualTo(new Nomination(
                        "n-1", NOMINATED, null, null, new Nomination.Rejection(DECIDED, "not-said", "too busy")));
    }

    @Test
    void shouldGiveASignalOfFormerTimesAnIdThatIsAlwaysTheSame() {
        assertThat(read("APPOINTED").role().signals())
                .isEqualTo(read("APPOINTED").role().signals())
                .singleElement()
                .satisfies(signal -> assertThat(signal.signalId()).isEqualTo("own-study-group-" + THEN.toEpochMilli()));
    }
}
