package dev.kizuna.campaign.campaign.domain;

import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.LEADS;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.REVENUE;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.running;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.state;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.target;
import static dev.kizuna.campaign.campaign.domain.SomeCampaigns.targets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.result.domain.CampaignFigures;
import dev.kizuna.campaign.result.domain.DayCard;
import dev.kizuna.campaign.result.domain.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant LATE = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void shouldCompareAsManyDaysBeforeAsAfterAndLeaveTheDayItselfOut() {
        // 00:30 on 11 April in Tokyo is still 10 April in UTC
        Campaign campaign = adjusted("2026-04-10T15:30:00Z");
        var cards = List.of(
                card("p-1", "2026-04-08", 100),
                card("p-1", "2026-04-09", 1),
                card("p-2", "2026-04-10", 2),
                card("p-1", "2026-04-11", 1000),
                card("p-1", "2026-04-12", 4),
                card("p-1", "2026-04-13", 8),
                card("p-1", "2026-04-14", 10000));

        Effect effect = Effect.of(adjustment(campaign), campaign, 2, TOKYO, LATE, cards);

        assertThat(effect.day()).isEqualTo("2026-04-11");
        assertThat(leads(effect.before())).isEqualTo(3);
        assertThat(leads(effect.after())).isEqualTo(12);
        assertThat(effect.isComparable()).isTrue();
    }

    @Test
    void shouldSayWhichDaysLieBeforeTheLaunchOrAreNotOver() {
        Campaign campaign = adjusted("2026-04-03T03:00:00Z");

        Effect effect =
                Effect.of(adjustment(campaign), campaign, 7, TOKYO, Instant.parse("2026-04-07T03:00:00Z"), List.of());

        assertThat(effect.before().from()).isEqualTo("2026-03-27");
        assertThat(effect.before().daysBeforeLaunch()).isEqualTo(5);
        assertThat(effect.before().daysNotOver()).isZero();
        assertThat(effect.after().to()).isEqualTo("2026-04-10");
        assertThat(effect.after().daysBeforeLaunch()).isZero();
        assertThat(effect.after().daysNotOver()).isEqualTo(4);
        assertThat(effect.isComparable()).isFalse();
    }

    @Test
    void shouldNameOtherAdjustmentsInTheSameDays() {
        Campaign campaign = adjusted("2026-04-20T03:00:00Z");
        campaign = adjust(campaign, "a-2", "50", "2026-04-22T03:00:00Z");
        campaign = adjust(campaign, "a-3", "40", "2026-04-28T03:00:00Z");

        Effect effect = Effect.of(adjustment(campaign), campaign, 7, TOKYO, LATE, List.of());

        assertThat(effect.alongside()).containsExactly("a-2");
    }

    @Test
    void shouldGiveNoRateWhenItsDenominatorIsZeroAndNoAmountWithoutItsRate() {
        var day = LocalDate.parse("2026-04-01");
        var bare = CampaignFigures.of(List.of(card("p-1", "2026-04-01", 0)));
        var foreign = new DayCard(
                "c-1",
                "p-1",
                day,
                1,
                Map.of("leads", 4L, "won", 1L),
                Map.of("costFee", new BigDecimal("100")),
                "JPY",
                Map.of("costMedia:USD", BigDecimal.ONE));

        assertThat(bare.all().get("conversionRate")).isEqualTo(new Figure.Absent("no leads"));
        assertThat(bare.all().get("roi")).isEqualTo(new Figure.Absent("no cost"));
        assertThat(CampaignFigures.of(List.of(foreign)).cost()).isEqualTo(new Figure.Absent("no rate for USD"));
        assertThat(CampaignFigures.of(List.of(foreign)).all().get("conversionRate"))
                .isEqualTo(new Figure.Value(new BigDecimal("0.2500"), null));
        assertThat(CampaignFigures.of(List.of(foreign)).all().get("cpl"))
                .isEqualTo(new Figure.Absent("no rate for USD"));
    }

    @Test
    void shouldHoldTargetsAgainstWhatWasReached() {
        var cards = List.of(
                new DayCard(
                        "c-1",
                        "p-1",
                        LocalDate.parse("2026-04-01"),
                        1,
                        Map.of("leads", 60L),
                        Map.of("revenue", new BigDecimal("100.0000"), "costFee", new BigDecimal("500.0000")),
                        "JPY",
                        Map.of()),
                card("p-2", "2026-04-01", 40));
        var figures = CampaignFigures.of(cards);

        assertThat(Result.of(List.of(LEADS, REVENUE, target("cpl", "5", "JPY"), target("mql", "1", "count")), figures))
                .extracting(Result::reached)
                .containsExactly(true, false, true, false);
        assertThat(Result.of(List.of(target("revenue", "5", "USD"), target("costPerMql", "5", "JPY")), figures))
                .extracting(Result::why)
                .containsExactly("kept in JPY", "no mql");
    }

    private static Campaign adjusted(String at) {
        return state(running().adjust(targets("a-1", REVENUE), new Stamp("e-1", Instant.parse(at))));
    }

    private static Campaign adjust(Campaign campaign, String id, String leads, String at) {
        return state(
                campaign.adjust(targets(id, target("leads", leads, "count")), new Stamp("e-" + id, Instant.parse(at))));
    }

    private static Adjustment adjustment(Campaign campaign) {
        return campaign.adjustments().all().getFirst();
    }

    private static long leads(Effect.Stretch stretch) {
        return stretch.figures().counters().getOrDefault("leads", 0L);
    }

    private static DayCard card(String partnerId, String day, long leads) {
        return new DayCard(
                "c-1", partnerId, LocalDate.parse(day), 1, Map.of("leads", leads), Map.of(), "JPY", Map.of());
    }
}
