package dev.kizuna.kpi.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.gap.application.CampaignTargets;
import dev.kizuna.kpi.gap.application.ReadingGaps;
import dev.kizuna.kpi.gap.application.ReadingTargets;
import dev.kizuna.kpi.gap.domain.Courses;
import dev.kizuna.kpi.gap.domain.GapRules;
import dev.kizuna.kpi.gap.domain.Gaps;
import dev.kizuna.kpi.gap.messaging.CourseProjection;
import dev.kizuna.kpi.gap.messaging.GapProjection;
import dev.kizuna.kpi.gap.persistence.MongoCourses;
import dev.kizuna.kpi.gap.persistence.MongoGaps;
import dev.kizuna.kpi.gap.topology.GapSettings;
import dev.kizuna.kpi.gap.topology.GapTopology;
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
class GapConfiguration {

    /** Behind all parts that were there before it, whose tasks keep their numbers. */
    @Bean
    @Order(100)
    TopologyPart gapTopology(
            EventStreams events, GapRules rules, GapProperties properties, Clock clock, MeterRegistry meters) {
        var settings = new GapSettings(rules, properties.interval(), properties.settle());
        var gaps = new GapTopology(events, settings, clock, meters);
        return (read, news) -> gaps.build(news);
    }

    @Bean
    GapRules gapRules(GapProperties properties) {
        return new GapRules(
                properties.tolerance(),
                properties.firstDays(),
                properties.firstShare(),
                properties.grace(),
                properties.window(),
                properties.fall(),
                properties.counts(),
                properties.certainty());
    }

    @Bean
    Courses courses(MongoDatabase database, KpiProperties figures) {
        return new MongoCourses(database, figures.defaultZone());
    }

    @Bean
    Gaps gaps(MongoDatabase database) {
        return new MongoGaps(database);
    }

    @Bean
    CampaignTargets campaignTargets(Courses courses) {
        return new CampaignTargets(courses);
    }

    @Bean
    ReadingGaps readingGaps(Gaps gaps) {
        return new ReadingGaps(gaps);
    }

    @Bean
    ReadingTargets readingTargets(Courses courses, Gaps gaps, Scorecards scorecards, GapRules rules, Clock clock) {
        return new ReadingTargets(courses, gaps, scorecards, rules, clock);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> gapProjection(EventConsumers consumers, Gaps gaps) {
        return consumers.consumer("kpi-service-gaps", new GapProjection(gaps), Topics.KPI_GAP);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> courseProjection(EventConsumers consumers, Courses courses) {
        return consumers.consumer(
                "kpi-service-courses",
                new CourseProjection(courses),
                Topics.PARTNER_DIRECTORY,
                Topics.CAMPAIGN_LIFECYCLE);
    }
}
