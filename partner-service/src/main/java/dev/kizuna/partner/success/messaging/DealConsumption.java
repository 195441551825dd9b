package dev.kizuna.partner.success.messaging;

import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kit.security.Acting;
import dev.kizuna.kit.security.Actor;
import dev.kizuna.partner.success.application.FollowingDeals;
import dev.kizuna.partner.success.domain.Amount;
import dev.kizuna.partner.success.domain.Deal;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Follows the stages of deals, for a win is told by nothing else with its deal, amount and days. What else is on the
 * topic, by far the most of it, is left undecoded.
 */
@Configuration(proxyBeanMethods = false)
class DealConsumption {

    private static final EventType STAGE_REACHED = Topics.typeOf(DealStageReached.class);

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> dealConsumer(
            EventConsumers consumers, FollowingDeals following) {
        return consumers.consumerOf("partner-service-deals", events -> take(events, following), STAGE_REACHED);
    }

    private static void take(List<ReceivedEvent> events, FollowingDeals following) {
        for (ReceivedEvent received : events) {
            if (received.event() instanceof DealStageReached reached) {
                Acting.as(
                        new Actor(received.source(), STAGE_REACHED.ceType()),
                        () -> following.reached(
                                reached.getPartnerId(),
                                reached.getDealId(),
                                reached.getStage().name(),
                                report(reached)));
            }
        }
    }

    private static Deal.Report report(DealStageReached reached) {
        return new Deal.Report(
                reached.getOccurredAt(),
                reached.getKeyPersonId().orElse(null),
                reached.getCampaignId().orElse(null),
                reached.getAmount()
                        .map(money -> new Amount(money.getAmount(), money.getCurrency()))
                        .orElse(null));
    }
}
