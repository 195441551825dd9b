package dev.kizuna.kpi.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.ramp.application.RampTargets;
import dev.kizuna.kpi.ramp.application.ReadingRamps;
import dev.kizuna.kpi.ramp.application.StagedDays;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.ramp.messaging.RampProjection;
import dev.kizuna.kpi.ramp.persistence.MongoRamps;
import dev.kizuna.kpi.ramp.topology.RampRules;
import dev.kizuna.kpi.ramp.topology.RampTopology;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.RampDays;
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
class RampConfiguration {

    @Bean
    @Order(1)
    TopologyPart rampTopology(EventStreams events, RampProperties properties, Clock clock, MeterRegistry meters) {
        var ramps = new RampTopology(events, new RampRules(properties.interval(), properties.settle()), clock, meters);
        return (read, news) -> ramps.build(news);
    }

    @Bean
    Ramps ramps(MongoDatabase database, KpiProperties figures) {
        return new MongoRamps(database, figures.defaultZone());
    }

    @Bean
    RampDays rampDays(Ramps ramps) {
        return new StagedDays(ramps);
    }

    @Bean
    RampTargets rampTargets(Ramps ramps) {
        return new RampTargets(ramps);
    }

    @Bean
    ReadingRamps readingRamps(Ramps ramps, Scorecards scorecards, PublishedScorecards published, Clock clock) {
        return new ReadingRamps(ramps, scorecards, published, clock);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> rampProjection(EventConsumers consumers, Ramps ramps) {
        return consumers.consumer(
                "kpi-service-ramps",
                new RampProjection(ramps),
                Topics.PARTNER_DIRECTORY,
                Topics.PARTNER_KEYPERSON,
                Topics.KPI_MILESTONE);
    }
}
