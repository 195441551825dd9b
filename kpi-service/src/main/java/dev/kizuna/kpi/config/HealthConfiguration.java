package dev.kizuna.kpi.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.health.application.ReadingHealth;
import dev.kizuna.kpi.health.domain.WatchedPartners;
import dev.kizuna.kpi.health.messaging.HealthProjection;
import dev.kizuna.kpi.health.persistence.MongoWatchedPartners;
import dev.kizuna.kpi.health.topology.HealthTiming;
import dev.kizuna.kpi.health.topology.HealthTopology;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import dev.kizuna.kpi.scorecard.topology.TopologyPart;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    @Order(3)
    TopologyPart healthTopology(EventStreams events, HealthProperties properties, Clock clock, MeterRegistry meters) {
        var timing = new HealthTiming(properties.interval(), properties.settle());
        return new HealthTopology(events, properties.rules(), timing, clock, meters)::build;
    }

    @Bean
    WatchedPartners watchedPartners(MongoDatabase database) {
        return new MongoWatchedPartners(database);
    }

    @Bean
    ReadingHealth readingHealth(
            Scorecards scorecards,
            Ramps ramps,
            WatchedPartners partners,
            HealthProperties properties,
            KpiProperties figures,
            Clock clock) {
        return new ReadingHealth(
                scorecards,
                ramps,
                partners,
                properties.rules(),
                figures.defaultZone(),
                clock,
                Thread::startVirtualThread);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> healthProjection(
            EventConsumers consumers, WatchedPartners partners) {
        return consumers.consumer(
                "kpi-service-health", new HealthProjection(partners), Topics.PARTNER_DIRECTORY, Topics.KPI_GAP);
    }
}
