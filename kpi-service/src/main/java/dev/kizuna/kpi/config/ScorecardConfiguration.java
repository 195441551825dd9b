package dev.kizuna.kpi.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.scorecard.application.RankingScorecards;
import dev.kizuna.kpi.scorecard.application.ReadingRules;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.RampDays;
import dev.kizuna.kpi.scorecard.domain.ScopeParts;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import dev.kizuna.kpi.scorecard.domain.Targets;
import dev.kizuna.kpi.scorecard.messaging.ScorecardProjection;
import dev.kizuna.kpi.scorecard.persistence.MongoScorecards;
import dev.kizuna.kpi.scorecard.topology.ScorecardTopology;
import dev.kizuna.kpi.scorecard.topology.TallyRules;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class ScorecardConfiguration {

    private static final String MANY_CARDS = "5000";

    @Bean
    ScorecardTopology scorecardTopology(
            EventStreams events,
            Serde<SpecificRecord> eventSerde,
            KpiProperties figures,
            ScorecardProperties properties,
            Clock clock,
            MeterRegistry meters) {
        var rules = new TallyRules(
                figures.defaultZone(),
                figures.reportingCurrency(),
                properties.publishInterval(),
                properties.rateInterval(),
                properties.futureTolerance());
        return new ScorecardTopology(events, eventSerde, rules, clock, meters);
    }

    /** What was told outlives generations: what cards were last Monday cannot be counted anew. */
    @Bean
    PublishedScorecards publishedScorecards(
            @Qualifier("documents") MongoDatabase database, ScorecardProperties properties) {
        return new MongoScorecards(database, properties.historyStep(), properties.historyKept());
    }

    @Bean
    ReadingRules readingRules(KpiProperties figures, ScorecardProperties properties) {
        return new ReadingRules(
                figures.defaultZone(),
                figures.reportingCurrency(),
                figures.fiscalYearStart(),
                properties.historyStep());
    }

    @Bean
    ReadingScorecards readingScorecards(
            Scorecards scorecards,
            PublishedScorecards published,
            RampDays ramps,
            ObjectProvider<Targets> targets,
            ReadingRules rules,
            Clock clock) {
        return new ReadingScorecards(
                scorecards, published, ramps, targets.orderedStream().toList(), rules, clock);
    }

    @Bean
    RankingScorecards rankingScorecards(ScopeParts parts, ReadingRules rules, Clock clock) {
        return new RankingScorecards(parts, rules, clock);
    }

    /** Nobody reads there what cards are now, so that there is time to bring many changes of a card together. */
    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> scorecardProjection(
            EventConsumers consumers, PublishedScorecards scorecards, ScorecardProperties properties) {
        var projection = consumers
                .ofTheUsualTopics()
                .consumer("kpi-service-scorecards", new ScorecardProjection(scorecards), Topics.KPI_SCORECARD);
        projection
                .getContainerProperties()
                .setIdleBetweenPolls(properties.projectionInterval().toMillis());
        projection.getContainerProperties().getKafkaConsumerProperties().put("max.poll.records", MANY_CARDS);
        return projection;
    }

    /** The global store takes rates as they come; what is none is put aside here, where that can be done. */
    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> unreadableRates(EventConsumers consumers) {
        return consumers.consumer("kpi-service-rates", rates -> {}, Topics.CAMPAIGN_RATES);
    }
}
