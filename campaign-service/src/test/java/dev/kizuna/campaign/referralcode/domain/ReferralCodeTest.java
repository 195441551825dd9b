package dev.kizuna.campaign.referralcode.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.Code;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralCodeTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-04-01");
    private static final LocalDate LAST = LocalDate.parse("2026-06-30");
    private static final Stamp STAMP = new Stamp("e-1", Instant.EPOCH);

    @Test
    void shouldCountOnItsDaysAndOnNoOthers() {
        ReferralCode code = code(FIRST, LAST);

        assertThat(code.countsOn(FIRST.minusDays(1))).isFalse();
        assertThat(code.countsOn(FIRST)).isTrue();
        assertThat(code.countsOn(LAST)).isTrue();
        assertThat(code.countsOn(LAST.plusDays(1))).isFalse();
        assertThat(code(null, null).countsOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void shouldCountUntilTheDayOnWhichItWasDeactivated() {
        LocalDate day = LocalDate.parse("2026-05-01");

        assertThat(code(FIRST, LAST).deactivate(day)).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            ReferralCode deactivated = (ReferralCode) accepted.state();
            assertThat(deactivated.countsOn(day)).isTrue();
            assertThat(deactivated.countsOn(day.plusDays(1))).isFalse();
            assertThat(deactivated.deactivate(day)).isInstanceOf(Decision.Unchanged.class);
        });
    }

    @Test
    void shouldNotCountLongerWhenItIsDeactivatedAfterItsLastDay() {
        assertThat(code(FIRST, LAST).deactivate(LAST.plusDays(9)))
                .isInstanceOfSatisfying(
                        Decision.Accepted.class,
                        accepted -> assertThat(((ReferralCode) accepted.state()).validTo())
                                .isEqualTo(LAST));
    }

    @Test
    void shouldBeRefusedWhenItEndsBeforeItBegins() {
        assertThat(code(LAST, FIRST).issue(STAMP)).isInstanceOf(Decision.Refused.class);
        assertThat(code(FIRST, FIRST).issue(STAMP)).isInstanceOf(Decision.Accepted.class);
    }

    private static ReferralCode code(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ReferralCode(new Code("k7m2q9x4w3tz"), "p-1", null, from, to, true, Instant.EPOCH);
    }
}
