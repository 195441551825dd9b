package dev.kizuna.kpi.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kpi.attribution.application.ReadingCredits;
import dev.kizuna.kpi.generation.application.TakingTurns;
import dev.kizuna.kpi.generation.domain.Progress;
import dev.kizuna.kpi.health.application.HealthReport;
import dev.kizuna.kpi.health.application.ReadingHealth;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.review.application.FreezingReviews;
import dev.kizuna.kpi.review.application.MakingPack;
import dev.kizuna.kpi.review.application.ReadingReviews;
import dev.kizuna.kpi.review.application.ReviewRules;
import dev.kizuna.kpi.review.domain.Basis;
import dev.kizuna.kpi.review.domain.Matters;
import dev.kizuna.kpi.review.domain.Packs;
import dev.kizuna.kpi.review.messaging.MatterProjection;
import dev.kizuna.kpi.review.persistence.MongoMatters;
import dev.kizuna.kpi.review.persistence.MongoPacks;
import dev.kizuna.kpi.roster.domain.Roster;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReviewConfiguration {

    /** How long it is waited for what follows from the topics: repartitioned, told and projected. */
    private static final Duration READING = Duration.ofSeconds(10);

    @Bean
    Matters matters(MongoDatabase database) {
        return new MongoMatters(database);
    }

    /**
     * Packs have a mapper of their own, since what is frozen must be read however the API changes. They outlive generations,
     * since they cannot be made again.
     */
    @Bean
    Packs packs(@Qualifier("documents") MongoDatabase database) {
        return new MongoPacks(database, JsonMapper.builder().build());
    }

    @Bean
    Basis basis(TakingTurns turns, Progress progress) {
        return new Basis() {
            @Override
            public boolean counts() {
                return turns.counts();
            }

            @Override
            public boolean holdsAllToldBefore(Instant time) {
                return progress.reaches(time, READING);
            }
        };
    }

    @Bean
    ReviewRules reviewRules(KpiProperties figures, ReviewProperties properties) {
        return new ReviewRules(
                figures.defaultZone(),
                figures.reportingCurrency(),
                figures.fiscalYearStart(),
                properties.settle(),
                properties.warmUp(),
                properties.most());
    }

    @Bean
    MakingPack makingPack(
            ReadingScorecards scorecards,
            ReadingCredits credits,
            ReadingHealth health,
            Ramps ramps,
            Matters matters,
            Packs packs,
            ReviewRules rules,
            Clock clock) {
        return new MakingPack(
                scorecards,
                credits,
                (partnerId, day) -> health.read(partnerId, day).map(HealthReport::now),
                ramps,
                matters,
                packs,
                rules,
                clock);
    }

    @Bean
    FreezingReviews freezingReviews(
            MakingPack making, Packs packs, Basis basis, Roster roster, ReviewRules rules, Clock clock) {
        return new FreezingReviews(making, packs, basis, roster, rules, clock);
    }

    @Bean
    ReadingReviews readingReviews(
            MakingPack making, FreezingReviews freezing, Packs packs, Roster roster, ReviewRules rules, Clock clock) {
        return new ReadingReviews(making, freezing, packs, roster, rules, clock);
    }

    @Bean
    SchedulingConfigurer reviewFreezing(FreezingReviews freezing, ReviewProperties properties, MeterRegistry meters) {
        Counter frozen = meters.counter("kizuna.kpi.reviews.frozen");
        return tasks -> tasks.addFixedDelayTask(() -> frozen.increment(freezing.freezeDue()), properties.interval());
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> matterProjection(EventConsumers consumers, Matters matters) {
        return consumers.consumer(
                "kpi-service-matters",
                new MatterProjection(matters),
                Topics.PARTNER_LIFECYCLE,
                Topics.PARTNER_KEYPERSON,
                Topics.PARTNER_ENGAGEMENT,
                Topics.CAMPAIGN_COMMISSION,
                Topics.KPI_MILESTONE,
                Topics.KPI_GAP,
                Topics.SLA_OBLIGATION);
    }
}
