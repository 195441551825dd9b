package dev.kizuna.kpi.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kpi.attribution.application.ReadingCredits;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.messaging.AttributionProjection;
import dev.kizuna.kpi.attribution.persistence.MongoAttributions;
import dev.kizuna.kpi.ramp.application.ReadingRamps;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.ramp.messaging.RampProjection;
import dev.kizuna.kpi.ramp.persistence.MongoRamps;
import dev.kizuna.kpi.scorecard.application.ReadingRules;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import dev.kizuna.kpi.scorecard.messaging.ScorecardProjection;
import dev.kizuna.kpi.scorecard.persistence.MongoScorecards;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class ReadSideConfiguration {

    @Bean
    Scorecards scorecards(MongoDatabase database) {
        return new MongoScorecards(database);
    }

    @Bean
    Ramps ramps(MongoDatabase database, KpiProperties properties) {
        return new MongoRamps(database, properties.defaultZone());
    }

    @Bean
    Attributions attributions(MongoDatabase database) {
        return new MongoAttributions(database);
    }

    @Bean
    ReadingScorecards readingScorecards(Scorecards scorecards, KpiProperties properties, Clock clock) {
        var rules = new ReadingRules(
                properties.defaultZone(), properties.reportingCurrency(), properties.fiscalYearStart());
        return new ReadingScorecards(scorecards, rules, clock);
    }

    @Bean
    ReadingRamps readingRamps(Ramps ramps, Scorecards scorecards) {
        return new ReadingRamps(ramps, scorecards);
    }

    @Bean
    ReadingCredits readingCredits(Attributions attributions, KpiProperties properties, Clock clock) {
        return new ReadingCredits(attributions, properties.defaultZone(), clock);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> attributionProjection(
            EventConsumers consumers, Attributions attributions) {
        return consumers.consumer(
                "kpi-service-attribution", new AttributionProjection(attributions), Topics.KPI_ATTRIBUTION);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> scorecardProjection(
            EventConsumers consumers, Scorecards scorecards) {
        return consumers.consumer("kpi-service-scorecards", new ScorecardProjection(scorecards), Topics.KPI_SCORECARD);
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

    /** The global store takes rates as they come; what is none is put aside here, where that can be done. */
    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> unreadableRates(EventConsumers consumers) {
        return consumers.consumer("kpi-service-rates", rates -> {}, Topics.CAMPAIGN_RATES);
    }
}
