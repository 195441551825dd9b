package dev.kizuna.kpi.attribution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributionTest {

    private static final Instant SOLD = Instant.parse("2026-05-11T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 50;

    private final Attribution attribution =
            new Attribution(new AttributionRules(Duration.ofDays(90), Duration.ofDays(7), MOST));

    @Test
    void shouldGiveAllToTheFirstOrTheLast() {
        assertThat(amounts(Model.FIRST, "900", 3, 2, 1)).containsExactly("900.0000");
        assertThat(touches(Model.FIRST, 3, 2, 1)).containsExactly("t3");
        assertThat(amounts(Model.LAST, "900", 3, 2, 1)).containsExactly("900.0000");
        assertThat(touches(Model.LAST, 3, 2, 1)).containsExactly("t1");
    }

    @Test
    @DisplayName("Edge case 38: linear credits of 10000 over three touches add up to 10000, not to 9999.9999")
    void shouldDivideLinearlyAndExactly() {
        assertThat(amounts(Model.LINEAR, "10000", 3, 2, 1)).containsExactly("3333.3334", "3333.3333", "3333.3333");
    }

    @Test
    void shouldGiveTheEndsOfAUForty() {
        assertThat(amounts(Model.U_SHAPE, "1000", 9)).containsExactly("1000.0000");
        assertThat(amounts(Model.U_SHAPE, "1000", 9, 1)).containsExactly("500.0000", "500.0000");
        assertThat(amounts(Model.U_SHAPE, "1000", 9, 5, 1)).containsExactly("400.0000", "200.0000", "400.0000");
        assertThat(amounts(Model.U_SHAPE, "1000", 9, 7, 5, 1))
                .containsExactly("400.0000", "100.0000", "100.0000", "400.0000");
    }

    @Test
    void shouldHalveWithEveryHalfLife() {
        assertThat(amounts(Model.TIME_DECAY, "700", 14, 7, 0)).containsExactly("100.0000", "200.0000", "400.0000");
        assertThat(amounts(Model.TIME_DECAY, "700", 90)).containsExactly("700.0000");
    }

    @Test
    void shouldDecayToNothingRatherThanFailWhenTheHalfLifeIsShort() {
        // given
        var hasty = new Attribution(new AttributionRules(Duration.ofDays(90), Duration.ofMinutes(1), MOST));

        // when
        List<Credit> credits = hasty.credits(sale("100", null), List.of(touch("a", 80), touch("b", 60)));

        // then
        assertThat(credits)
                .filteredOn(credit -> credit.model() == Model.TIME_DECAY)
                .extracting(credit -> credit.amount().toPlainString())
                .containsExactly("0.0000", "100.0000");
    }

    @Test
    void shouldCreditNothingAfterTheSaleNorBeyondTheLookBack() {
        // given
        List<Touch> touches = List.of(
                touch("edge", 90),
                touch("beyond", SOLD.minus(DAY.multipliedBy(90)).minusMillis(1)),
                touch("at the sale", 0),
                touch("after", SOLD.plusMillis(1)));

        // then
        assertThat(attribution.credits(sale("100", null), touches))
                .filteredOn(credit -> credit.model() == Model.LINEAR)
                .extracting(Credit::touchId)
                .containsExactly("edge", "at the sale");
    }

    @Test
    void shouldCountTheSellersCodeAsATouchOnlyWhereThereIsNoOther() {
        assertThat(attribution.credits(sale("100", "KIZUNA"), List.of()))
                .hasSize(Model.values().length)
                .allSatisfy(credit -> {
                    assertThat(credit.touchId()).isEqualTo("referral:KIZUNA");
                    assertThat(credit.partnerId()).isEqualTo("p1");
                    assertThat(credit.campaignId()).isEqualTo("c9");
                    assertThat(credit.channel()).isEqualTo("referral-code");
                    assertThat(credit.amount()).isEqualByComparingTo("100");
                });
        assertThat(attribution.credits(sale("100", "KIZUNA"), List.of(touch("t", 1))))
                .extracting(Credit::touchId)
                .containsOnly("t");
        assertThat(attribution.credits(sale("100", null), List.of())).isEmpty();
    }

    @Test
    void shouldCountATouchOnceWhenTwoJourneysReportIt() {
        // given
        Touch again = new Touch("p2", "t", new Moment(SOLD.minus(DAY), "later"), "j2", "c1", null, "link");

        // when
        List<Credit> credits = attribution.credits(sale("100", null), List.of(again, touch("t", 2), again));

        // then
        assertThat(credits).hasSize(Model.values().length);
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void shouldSumExactlyToTheSaleWithTheFirstAndTheLatestOfManyTouches(Model model) {
        // given
        List<Touch> touches = new ArrayList<>();
        for (int hour = 0; hour < 3 * MOST; hour++) {
            touches.add(touch("t" + hour, SOLD.minus(Duration.ofHours(hour))));
        }

        // when
        List<Credit> credits = attribution.credits(sale("12345.6789", null), touches).stream()
                .filter(credit -> credit.model() == model)
                .toList();

        // then
        assertThat(credits.stream().map(Credit::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("12345.6789");
        if (model == Model.LINEAR) {
            assertThat(credits).hasSize(MOST);
            assertThat(credits.getFirst().touchId()).isEqualTo("t" + (3 * MOST - 1));
            assertThat(credits.get(1).touchId()).isEqualTo("t" + (MOST - 2));
        }
    }

    @Test
    void shouldRefuseRulesThatCreditNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributionRules(Duration.ZERO, Duration.ofDays(7), MOST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributionRules(Duration.ofDays(90), Duration.ZERO, MOST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttributionRules(Duration.ofDays(90), Duration.ofDays(7), 1));
    }

    private List<String> amounts(Model model, String amount, int... daysBefore) {
        return credits(model, amount, daysBefore).stream()
                .map(credit -> credit.amount().toPlainString())
                .toList();
    }

    private List<String> touches(Model model, int... daysBefore) {
        return credits(model, "1", daysBefore).stream().map(Credit::touchId).toList();
    }

    private List<Credit> credits(Model model, String amount, int... daysBefore) {
        List<Touch> touches = new ArrayList<>();
        for (int days : daysBefore) {
            touches.addFirst(touch("t" + days, days));
        }
        return attribution.credits(sale(amount, null), touches).stream()
                .filter(credit -> credit.model() == model)
                .toList();
    }

    private static Sale sale(String amount, @Nullable String code) {
        return new Sale("p1", "v1", SOLD, new BigDecimal(amount), "JPY", "c9", code, Set.of("j1", "j2"));
    }

    private static Touch touch(String touchId, int daysBefore) {
        return touch(touchId, SOLD.minus(DAY.multipliedBy(daysBefore)));
    }

    private static Touch touch(String touchId, Instant at) {
        return new Touch("p2", touchId, new Moment(at, "event-" + touchId), "j1", "c1", "k1", "link");
    }
}
