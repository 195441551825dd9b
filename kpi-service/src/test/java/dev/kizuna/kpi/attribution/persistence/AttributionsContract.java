package dev.kizuna.kpi.attribution.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.domain.Attributions.Scope;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of credits must do. */
abstract class AttributionsContract {

    private static final LocalDate DAY = LocalDate.parse("2026-05-11");
    private static final Instant MORNING = Instant.parse("2026-05-11T00:30:00.123Z");

    /** An empty store. */
    abstract Attributions attributions();

    @Test
    void shouldGiveBackAllOfASale() {
        // given
        var attributions = attributions();
        var sale = sale(
                "v/1$.", MORNING, 3, credit("p1", "春/の.$", "12345678901234567890.1234"), credit("p2", null, "0.0000"));

        // when
        attributions.store(List.of(sale));

        // then
        assertThat(attributions.find(Scope.CAMPAIGN, "春/の.$", DAY, DAY)).containsExactly(sale);
        assertThat(attributions.find(Scope.PARTNER, "p1", DAY, DAY)).containsExactly(sale);
        assertThat(attributions.find(Scope.PARTNER, "p2", DAY.minusDays(1), DAY.plusDays(1)))
                .containsExactly(sale);
        assertThat(attributions.find(Scope.PARTNER, "p3", DAY, DAY)).isEmpty();
        assertThat(attributions.find(Scope.PARTNER, "p1", DAY.plusDays(1), DAY.plusDays(9)))
                .isEmpty();
    }

    @Test
    void shouldKeepTheNewestRevisionWhenSalesComeAgainAndOutOfOrder() {
        // given
        var attributions = attributions();
        var newest = sale("v1", MORNING.plusSeconds(86_400), 2, credit("p1", "c1", "2.0000"));

        // when
        attributions.store(List.of(newest, sale("v2", MORNING, 1, credit("p1", "c1", "5.0000"))));
        attributions.store(List.of(sale("v1", MORNING, 1, credit("p1", "c1", "1.0000"))));
        attributions.store(List.of(newest));

        // then
        assertThat(attributions.find(Scope.CAMPAIGN, "c1", DAY, DAY.plusDays(1)))
                .extracting(Attributed::conversionId, Attributed::revision)
                .containsExactly(tuple("v2", 1L), tuple("v1", 2L));
    }

    @Test
    void shouldFindASaleByTheDayThatItLeftAsItIsNow() {
        // given
        var attributions = attributions();
        attributions.store(List.of(sale("v1", MORNING, 1, credit("p1", "c1", "1.0000"))));

        // when
        var moved = sale("v1", MORNING.minusSeconds(86_400), 2, credit("p1", "c1", "1.0000"));
        attributions.store(List.of(moved));

        // then
        assertThat(attributions.find(Scope.CAMPAIGN, "c1", DAY, DAY)).containsExactly(moved);
        assertThat(attributions.find(Scope.CAMPAIGN, "c1", DAY.minusDays(1), DAY))
                .containsExactly(moved);
    }

    @Test
    void shouldGiveBackWhenAndFromWhatASaleWasDivided() {
        // given
        var attributions = attributions();
        var sale = new Attributed(
                "p1",
                "v1",
                MORNING,
                "JPY",
                4,
                List.of(credit("p1", "c1", "1.0000")),
                MORNING.plusSeconds(9),
                List.of(new Source("campaign.activity", 2, 1L << 40)));

        // when
        attributions.store(List.of(sale));

        // then
        assertThat(attributions.find(Scope.CAMPAIGN, "c1", DAY, DAY)).containsExactly(sale);
    }

    private static Attributed sale(String conversionId, Instant at, long revision, Credit... credits) {
        return new Attributed("p1", conversionId, at, "JPY", revision, List.of(credits));
    }

    private static Credit credit(String partnerId, @Nullable String campaignId, String amount) {
        return new Credit(Model.LINEAR, partnerId, "t1", campaignId, null, "link", new BigDecimal(amount));
    }
}
