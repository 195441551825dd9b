package dev.kizuna.kpi.scorecard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.scorecard.domain.Ownership.Handover;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OwnershipTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.parse("2026-05-11");

    private static final Moment START = moment("2026-05-01T00:00:00Z");
    private static final Moment LATE_THAT_DAY = moment("2026-05-11T14:59:00Z");

    @Test
    void shouldGiveTheWholeDayToWhomHadThePartnerWhenItEnded() {
        // given
        var ownership =
                Ownership.UNKNOWN.with(START, new Handover(null, "m1")).with(LATE_THAT_DAY, new Handover("m1", "m2"));

        // then
        assertThat(ownership.on(DAY.minusDays(1), TOKYO)).isEqualTo("m1");
        assertThat(ownership.on(DAY, TOKYO)).isEqualTo("m2");
        assertThat(ownership.on(DAY, ZoneId.of("Pacific/Auckland"))).isEqualTo("m1");
    }

    @Test
    void shouldGiveDaysBeforeTheFirstHandoverToWhoeverHadThePartnerThen() {
        // then
        assertThat(Ownership.UNKNOWN
                        .with(LATE_THAT_DAY, new Handover(null, "m1"))
                        .on(DAY.minusYears(9), TOKYO))
                .isEqualTo("m1");
        assertThat(Ownership.UNKNOWN
                        .with(LATE_THAT_DAY, new Handover("m0", "m1"))
                        .on(DAY.minusYears(9), TOKYO))
                .isEqualTo("m0");
    }

    @Test
    void shouldBelieveTheProfileOnlyWhileNothingElseIsKnown() {
        // given
        var byProfile = Ownership.UNKNOWN.withProfile("m9");

        // then
        assertThat(Ownership.UNKNOWN.on(DAY, TOKYO)).isNull();
        assertThat(byProfile.on(DAY, TOKYO)).isEqualTo("m9");
        assertThat(byProfile.with(START, new Handover(null, "m1")).on(DAY, TOKYO))
                .isEqualTo("m1");
    }

    @Test
    void shouldEndInTheSameWhateverComesFirst() {
        // given
        var one = new Handover("m1", "m2");
        var other = new Handover("m1", "m3");

        // then
        assertThat(Ownership.UNKNOWN.with(LATE_THAT_DAY, one).with(LATE_THAT_DAY, other))
                .isEqualTo(Ownership.UNKNOWN.with(LATE_THAT_DAY, other).with(LATE_THAT_DAY, one));
    }

    private static Moment moment(String at) {
        return new Moment(Instant.parse(at), at);
    }
}
