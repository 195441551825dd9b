package dev.kizuna.kpi.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kpi.roster.domain.Roster;
import dev.kizuna.kpi.roster.messaging.RosterProjection;
import dev.kizuna.kpi.roster.persistence.MongoRoster;
import dev.kizuna.schemas.catalogue.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

    @Bean
    Roster roster(MongoDatabase database) {
        return new MongoRoster(database);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> rosterProjection(EventConsumers consumers, Roster roster) {
        return consumers.consumer(
                "kpi-service-roster",
                new RosterProjection(roster),
                Topics.PARTNER_DIRECTORY,
                Topics.PARTNER_LIFECYCLE,
                Topics.PARTNER_KEYPERSON);
    }
}
