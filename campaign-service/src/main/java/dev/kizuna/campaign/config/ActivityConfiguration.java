package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.activity.application.ApplyingReports;
import dev.kizuna.campaign.activity.application.FindingTwins;
import dev.kizuna.campaign.activity.application.MergingLeads;
import dev.kizuna.campaign.activity.domain.Costs;
import dev.kizuna.campaign.activity.domain.Deals;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.activity.domain.Reaches;
import dev.kizuna.campaign.activity.domain.Sales;
import dev.kizuna.campaign.activity.messaging.ActivityProjection;
import dev.kizuna.campaign.activity.messaging.AmountRule;
import dev.kizuna.campaign.activity.messaging.CostRule;
import dev.kizuna.campaign.activity.messaging.IdRule;
import dev.kizuna.campaign.activity.persistence.MongoCosts;
import dev.kizuna.campaign.activity.persistence.MongoDeals;
import dev.kizuna.campaign.activity.persistence.MongoLeads;
import dev.kizuna.campaign.activity.persistence.MongoReaches;
import dev.kizuna.campaign.activity.persistence.MongoSales;
import dev.kizuna.campaign.commission.messaging.CommissionNews;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.kit.ingest.CloudEventReader;
import dev.kizuna.kit.ingest.EventImportKind;
import dev.kizuna.kit.ingest.Rerouting;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {

    @Bean
    Leads leads(MongoDatabase documents) {
        return new MongoLeads(documents);
    }

    @Bean
    Deals deals(MongoDatabase documents) {
        return new MongoDeals(documents);
    }

    /** This service's own touches, of which there are many, are passed over. */
    @Bean
    Sales sales(MongoDatabase documents) {
        return new MongoSales(documents);
    }

    @Bean
    Costs costs(MongoDatabase documents) {
        return new MongoCosts(documents);
    }

    @Bean
    Reaches reaches(MongoDatabase documents) {
        return new MongoReaches(documents);
    }

    @Bean
    ApplyingReports applyingReports(Leads leads, Deals deals, Sales sales, Costs costs, Reaches reaches) {
        return new ApplyingReports(leads, deals, sales, costs, reaches);
    }

    @Bean
    FindingTwins findingTwins(Leads leads) {
        return new FindingTwins(leads);
    }

    @Bean
    MergingLeads mergingLeads(Leads leads, FindingTwins twins) {
        return new MergingLeads(leads, twins);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> activityConsumer(
            EventConsumers consumers,
            ApplyingReports applying,
            CommissionNews commissionNews,
            PartitionCounts partitions,
            EventProducer producer,
            MeterRegistry meters) {
        var projection = new ActivityProjection(applying, producer.source());
        EventHandler both = events -> {
            projection.handle(events);
            commissionNews.handle(events);
        };
        String touch = Topics.typeOf(TouchRecorded.class).ceType();
        return consumers.busyConsumer(
                "campaign-service-activity",
                new Rerouting(both, partitions, producer, meters),
                headers -> !touch.equals(CloudEventHeaders.read(headers, CloudEventHeaders.TYPE))
                        || !producer.source().equals(CloudEventHeaders.read(headers, CloudEventHeaders.SOURCE)),
                Topics.CAMPAIGN_ACTIVITY);
    }

    @Bean
    CostRule costRule() {
        return new CostRule();
    }

    @Bean
    AmountRule amountRule() {
        return new AmountRule();
    }

    @Bean
    IdRule idRule() {
        return new IdRule();
    }

    @Bean
    EventImportKind leadImport(CloudEventReader reader) {
        return new EventImportKind("leads", LeadCaptured.class, reader);
    }

    @Bean
    EventImportKind dealImport(CloudEventReader reader) {
        return new EventImportKind("deals", DealStageReached.class, reader);
    }

    @Bean
    EventImportKind conversionImport(CloudEventReader reader) {
        return new EventImportKind("conversions", ConversionRecorded.class, reader);
    }

    @Bean
    EventImportKind refundImport(CloudEventReader reader) {
        return new EventImportKind("refunds", ConversionRefunded.class, reader);
    }

    @Bean
    EventImportKind qualificationImport(CloudEventReader reader) {
        return new EventImportKind("qualifications", LeadQualified.class, reader);
    }

    @Bean
    EventImportKind reachImport(CloudEventReader reader) {
        return new EventImportKind("reach", ReachReported.class, reader);
    }

    @Bean
    EventImportKind costImport(CloudEventReader reader) {
        return new EventImportKind("costs", CostIncurred.class, reader);
    }
}
