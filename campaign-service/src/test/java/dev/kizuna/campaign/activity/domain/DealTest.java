package dev.kizuna.campaign.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.campaign.aggregate.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DealTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void shouldBeTheSameWhenReportsArriveInAnyOrderAndAgain() {
        List<Report.DealStageReached> reports = List.of(
                reached("e-1", 0, Stage.PROSPECT, "l-1", null, null),
                reached("e-2", 10, Stage.PROPOSED, null, "c-1", "900"),
                reached("e-3", 20, Stage.PROSPECT, "l-2", null, null),
                reached("e-4", 30, Stage.WON, null, null, "1000"));

        List<Deal> outcomes = Orders.outcomes(Deal.unknown("d-1", "p-1"), reports, Deal::with)
                .distinct()
                .toList();

        assertThat(outcomes).hasSize(1);
        Deal deal = outcomes.getFirst();
        assertThat(deal.stage()).isEqualTo(Stage.WON);
        assertThat(deal.amount()).contains(new Money(new BigDecimal("1000"), "JPY"));
        assertThat(deal.leadId()).contains("l-2");
        assertThat(deal.campaignId()).contains("c-1");
        assertThat(deal.keyPersonId()).isEmpty();
        assertThat(deal.stages())
                .hasSize(3)
                .hasEntrySatisfying(
                        Stage.PROSPECT, prospect -> assertThat(prospect.since()).isEqualTo(MORNING));
    }

    @Test
    void shouldBeAtTheFurtherStageWhenTwoWereReachedAtTheSameMoment() {
        List<Report.DealStageReached> reports = List.of(
                reached("e-1", 0, Stage.POC_AGREED, null, null, null),
                reached("e-2", 0, Stage.PROPOSED, null, null, null));

        assertThat(Orders.outcomes(Deal.unknown("d-1", "p-1"), reports, Deal::with))
                .extracting(Deal::stage)
                .containsOnly(Stage.POC_AGREED);
    }

    @Test
    void shouldRefuseAReportWhenItNamesAnotherPartner() {
        assertThatThrownBy(() -> Deal.unknown("d-1", "p-2").with(reached("e-1", 0, Stage.WON, null, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Deal d-1 is of partner p-2, but event e-1 says p-1");
    }

    private static Report.DealStageReached reached(
            String eventId,
            int minutes,
            Stage stage,
            @Nullable String leadId,
            @Nullable String campaignId,
            @Nullable String amount) {
        return new Report.DealStageReached(
                new Source(eventId, MORNING.plusSeconds(60L * minutes)),
                "p-1",
                "d-1",
                stage,
                leadId,
                campaignId,
                null,
                amount == null ? null : new Money(new BigDecimal(amount), "JPY"));
    }
}
