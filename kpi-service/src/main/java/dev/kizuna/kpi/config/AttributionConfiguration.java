package dev.kizuna.kpi.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.attribution.application.ReadingCredits;
import dev.kizuna.kpi.attribution.domain.AttributionRules;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.messaging.AttributionProjection;
import dev.kizuna.kpi.attribution.persistence.MongoAttributions;
import dev.kizuna.kpi.attribution.topology.AttributionTopology;
import dev.kizuna.kpi.roster.domain.Roster;
import dev.kizuna.kpi.scorecard.topology.TopologyPart;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class AttributionConfiguration {

    @Bean
    @Order(2)
    TopologyPart attributionTopology(
            EventStreams events, AttributionProperties properties, Clock clock, MeterRegistry meters) {
        var rules = new AttributionRules(properties.lookBack(), properties.halfLife(), properties.touches());
        var attribution = new AttributionTopology(events, rules, properties.kept(), clock, meters);
        return (read, news) -> attribution.build(read);
    }

    @Bean
    Attributions attributions(MongoDatabase database) {
        return new MongoAttributions(database);
    }

    @Bean
    ReadingCredits readingCredits(Attributions attributions, Roster roster, KpiProperties figures, Clock clock) {
        return new ReadingCredits(attributions, roster, figures.defaultZone(), clock);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> attributionProjection(
            EventConsumers consumers, Attributions attributions) {
        return consumers.consumer(
                "kpi-service-attribution", new AttributionProjection(attributions), Topics.KPI_ATTRIBUTION);
    }
}
