package dev.kizuna.campaign.result.messaging;

import dev.kizuna.campaign.result.domain.DayCard;
import dev.kizuna.campaign.result.domain.DayCards;
import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the day cards of campaigns; those of partners and key persons are of no concern here. */
public final class CardProjection implements EventHandler {

    private final DayCards cards;

    public CardProjection(DayCards cards) {
        this.cards = cards;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<DayCard> news = events.stream().flatMap(CardProjection::card).toList();
        if (!news.isEmpty()) {
            cards.store(news);
        }
    }

    private static Stream<DayCard> card(ReceivedEvent received) {
        return received.event() instanceof ScorecardUpdated card && card.getScope() == Scope.CAMPAIGN
                ? Stream.of(new DayCard(
                        card.getScopeId(),
                        card.getPartnerId(),
                        card.getDay(),
                        card.getRevision(),
                        card.getCounters(),
                        card.getSums(),
                        card.getReportingCurrency(),
                        card.getUnconverted()))
                : Stream.empty();
    }
}
