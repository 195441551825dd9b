package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.partners.application.AwaitingPartners;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.partners.messaging.DirectoryProjection;
import dev.kizuna.campaign.partners.persistence.MongoPartnerReplica;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.kafka.ReadingProgress;
import dev.kizuna.kit.kafka.TopicProgress;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class PartnersConfiguration {

    private static final String GROUP = "campaign-service-directory";

    @Bean
    PartnerReplica partnerReplica(MongoDatabase documents) {
        return new MongoPartnerReplica(documents);
    }

    @Bean
    AwaitingPartners knownPartners(
            PartnerReplica partnerReplica,
            TopicProgress progress,
            @Value("${kizuna.partners.patience}") Duration patience) {
        ReadingProgress reading = progress.of(GROUP, Topics.PARTNER_DIRECTORY);
        return new AwaitingPartners(partnerReplica, () -> reading.end()::isReached, patience);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> directoryConsumer(
            EventConsumers consumers, AwaitingPartners partners) {
        return consumers.consumer(GROUP, new DirectoryProjection(partners), Topics.PARTNER_DIRECTORY);
    }
}
