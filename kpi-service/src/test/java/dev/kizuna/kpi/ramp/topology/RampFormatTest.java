package dev.kizuna.kpi.ramp.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kizuna.kpi.ramp.domain.Appointment;
import dev.kizuna.kpi.ramp.domain.Load;
import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Plan;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Success;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RampFormatTest {

    private static final Moment MOMENT = new Moment(Instant.ofEpochMilli(1_780_272_000_000L), "e1");
    private static final Target TARGET = new Target(30, Metric.PROSPECTS, 5);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void shouldGiveBackAllOfARamp() {
        var valley = new LoadPhase(
                MOMENT, "v1", LoadPhase.Kind.VALLEY, LocalDate.parse("2026-06-11"), LocalDate.parse("2026-06-25"), 20);
        var ramp = new Ramp(
                "p1",
                "k1",
                TOKYO,
                new Appointment(MOMENT, MOMENT.at(), List.of(TARGET)),
                new Plan(MOMENT, List.of(TARGET)),
                MOMENT,
                new Load(List.of(valley), Set.of("v2", "v3")),
                List.of(
                        new Success(MOMENT, "s1", "first-proposal", "d1", null),
                        new Success(MOMENT, "s2", "personal-kpi-reached", null, "kpi")),
                List.of(new Outcome(TARGET, true, MOMENT.at())));

        assertThat(RampFormat.read(RampFormat.write(ramp))).isEqualTo(ramp);
    }

    /** What the first format wrote of an appointment with a target that was reached. */
    @Test
    void shouldReadWhatWasWrittenBeforeThereWereValleys() {
        byte[] written = Base64.getDecoder().decode(OF_FORMAT_1);

        assertThat(RampFormat.read(written))
                .isEqualTo(new Ramp(
                        "p1",
                        "k1",
                        TOKYO,
                        new Appointment(MOMENT, MOMENT.at(), List.of(TARGET)),
                        null,
                        null,
                        Load.NONE,
                        List.of(),
                        List.of(new Outcome(TARGET, true, MOMENT.at()))));
    }

    @Test
    void shouldRefuseWhatALaterReleaseWrote() {
        assertThatIllegalStateException().isThrownBy(() -> RampFormat.read(new byte[] {3}));
    }

    private static final String OF_FORMAT_1 = "AQRwMQRrMRRBc2lhL1Rva3lvAYCw14fQZwRlMYCw14fQZwI8AAoAAAI8AAoBgLDXh9Bn";
}
