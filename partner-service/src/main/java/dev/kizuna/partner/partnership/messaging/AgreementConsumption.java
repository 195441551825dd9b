package dev.kizuna.partner.partnership.messaging;

import dev.kizuna.event.campaign.AgreementSigned;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.kit.security.Acting;
import dev.kizuna.kit.security.Actor;
import dev.kizuna.partner.partnership.application.NotingAgreement;
import dev.kizuna.partner.partnership.domain.Agreement;
import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Follows what campaign-service tells, for a contract rests on a signed agreement. */
@Configuration(proxyBeanMethods = false)
class AgreementConsumption {

    private static final EventType SIGNED = Topics.typeOf(AgreementSigned.class);

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> agreementConsumer(
            EventConsumers consumers, NotingAgreement noting) {
        return consumers.consumer(
                "partner-service-agreements", events -> take(events, noting), Topics.CAMPAIGN_LIFECYCLE);
    }

    private static void take(List<ReceivedEvent> events, NotingAgreement noting) {
        for (ReceivedEvent received : events) {
            if (received.event() instanceof AgreementSigned signed) {
                var agreement = new Agreement(
                        signed.getAgreementId(),
                        signed.getVersion(),
                        signed.getOccurredAt(),
                        signed.getValidFrom(),
                        signed.getValidTo().orElse(null));
                Acting.as(
                        new Actor(received.source(), SIGNED.ceType()),
                        () -> noting.note(signed.getPartnerId(), agreement));
            }
        }
    }
}
