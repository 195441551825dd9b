package dev.kizuna.dashboard.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.dashboard.remote.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Form form = Form.of("answer", "channel", "occurredAt");

    @Test
    void shouldPutEachFaultAtTheFieldItsPointerNamesAndTheRestIntoTheSummaryAlone() {
        // when
        Form refused = form.refused(new Problem(
                "missing-field",
                "A field is missing",
                "two things are wrong",
                List.of(
                        new Problem.Fault("missing-field", "/channel", "is missing"),
                        new Problem.Fault("naive-time", "/occurredAt/0", "has no zone"),
                        new Problem.Fault("version-mismatch", "If-Match", "is old"))));
        // then
        assertThat(refused.faultsOf("channel")).extracting(Form.Fault::code).containsExactly("missing-field");
        assertThat(refused.faultsOf("occurredAt")).extracting(Form.Fault::code).containsExactly("naive-time");
        assertThat(refused.faultsOf("")).extracting(Form.Fault::code).containsExactly("version-mismatch");
        assertThat(refused.faults()).hasSize(3);
        assertThat(form.isWrong()).isFalse();
    }

    @Test
    void shouldNameTheFieldHereWhereItIsCalledOtherwiseThanWhatWasSent() {
        Form refused = form.refused(
                new Problem("x", null, null, List.of(new Problem.Fault("unknown-channel", "/via/0/code", "?"))),
                Map.of("/via/0/code", "channel"));
        assertThat(refused.faultsOf("channel")).hasSize(1);
    }

    @Test
    void shouldSayTheProblemItselfWhenItNamesNoFields() {
        Form refused = form.refused(new Problem("wrong-state", "It stands otherwise", "It is answered", null));
        assertThat(refused.faultsOf("")).containsExactly(new Form.Fault("", "wrong-state", "It is answered"));
    }

    @Test
    void shouldKeepWhatWasFilledInWithoutSpaceAround() {
        Form filled = form.filled(Map.of("channel", "  slack ")).with("once", "k-1");
        assertThat(filled.value("channel")).isEqualTo("slack");
        assertThat(filled.has("occurredAt")).isFalse();
        assertThat(filled.refused(new Problem("x", null, null, null)).value("once"))
                .isEqualTo("k-1");
    }

    @Test
    void shouldMeanAMomentInThePartnersZone() {
        assertThat(LocalMoment.withOffset("2026-07-01T09:30", BERLIN)).hasValue("2026-07-01T09:30:00+02:00");
        assertThat(LocalMoment.withOffset("2026-12-01T09:30", BERLIN)).hasValue("2026-12-01T09:30:00+01:00");
        assertThat(LocalMoment.withOffset("2026-10-25T02:30", BERLIN)).hasValue("2026-10-25T02:30:00+02:00");
        assertThat(LocalMoment.withOffset("tomorrow", BERLIN)).isEmpty();
        assertThat(LocalMoment.text(Instant.parse("2026-07-01T07:30:59Z"), BERLIN))
                .isEqualTo("2026-07-01T09:30");
    }
}
