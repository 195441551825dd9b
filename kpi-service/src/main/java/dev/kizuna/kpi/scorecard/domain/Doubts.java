package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.Contribution.Doubted;
import dev.kizuna.kpi.scorecard.domain.FunnelFact.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is doubtful about a fact; like all that a fact adds, it follows from the filed facts alone. */
final class Doubts {

    private Doubts() {}

    static List<Doubted> of(Fact fact, Origin origin, Twins twins) {
        return switch (fact) {
            case FunnelFact.Deal deal -> of(deal, origin.leadCapturedAt());
            case EngagementFact.Inquiry inquiry
            when isAnsweredTooEarly(inquiry) -> List.of(new Doubted(Doubt.ANSWER_BEFORE_INQUIRY, fact.id()));
            case MoneyFact.Conversion conversion
            when isMoreGivenBack(conversion, twins.refundsOf(fact.id())) ->
                List.of(new Doubted(Doubt.REFUND_ABOVE_SALE, fact.id()));
            default -> List.of();
        };
    }

    private static List<Doubted> of(FunnelFact.Deal deal, @Nullable Instant captured) {
        Moment won = deal.stages().get(Stage.WON);
        boolean early = won != null && captured != null && won.at().isBefore(captured);
        boolean backwards = goesBackwards(deal.stages());
        return Stream.of(
                        backwards ? new Doubted(Doubt.STAGE_BACKWARDS, deal.id()) : null,
                        early ? new Doubted(Doubt.LEAD_AFTER_WIN, deal.id()) : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Stages are in the funnel's order, so each must be no earlier than those before it. */
    private static boolean goesBackwards(Map<Stage, Moment> stages) {
        Instant latest = Instant.MIN;
        for (Map.Entry<Stage, Moment> stage : stages.entrySet()) {
            if (stage.getKey() == Stage.LOST && stages.containsKey(Stage.WON)) {
                continue;
            }
            Instant at = stage.getValue().at();
            if (at.isBefore(latest)) {
                return true;
            }
            latest = at;
        }
        return false;
    }

    private static boolean isAnsweredTooEarly(EngagementFact.Inquiry inquiry) {
        Moment received = inquiry.received();
        Moment answered = inquiry.answered();
        return received != null && answered != null && answered.at().isBefore(received.at());
    }

    private static boolean isMoreGivenBack(MoneyFact.Conversion sale, List<MoneyFact.Refund> refunds) {
        Amount sold = sale.payment().amount();
        BigDecimal givenBack = refunds.stream()
                .map(refund -> refund.payment().amount())
                .filter(amount -> amount.currency().equals(sold.currency()))
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return givenBack.compareTo(sold.value()) > 0;
    }
}
