package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.commission.application.Commissioning;
import dev.kizuna.campaign.commission.application.CrossRates;
import dev.kizuna.campaign.commission.application.ReportedLeads;
import dev.kizuna.campaign.commission.application.Scrutinizing;
import dev.kizuna.campaign.commission.domain.FraudRules;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.campaign.commission.messaging.CommissionEvents;
import dev.kizuna.campaign.commission.messaging.CommissionNews;
import dev.kizuna.campaign.commission.persistence.MongoPartnerSales;
import dev.kizuna.campaign.commission.persistence.MongoStandings;
import dev.kizuna.campaign.ledger.domain.Ledger;
import dev.kizuna.campaign.ledger.messaging.Bookkeeping;
import dev.kizuna.campaign.ledger.persistence.MongoLedger;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.payout.application.DecidingPayout;
import dev.kizuna.campaign.payout.application.PreparingPayout;
import dev.kizuna.campaign.payout.application.ReadingPayouts;
import dev.kizuna.campaign.payout.application.ReadingStatement;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import dev.kizuna.campaign.payout.messaging.PayoutEvents;
import dev.kizuna.campaign.payout.persistence.MongoPayoutBooks;
import dev.kizuna.campaign.rate.domain.ExchangeRates;
import dev.kizuna.campaign.referralcode.domain.OwnCodes;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FraudRuleProperties.class)
class CommissionConfiguration {

    @Bean
    PartnerSales partnerSales(OutboxRelay relay, MongoDatabase documents, OutboxEncoder encoder) {
        return new MongoPartnerSales(relay.aggregates(documents, "commissions"), new CommissionEvents(encoder)::encode);
    }

    @Bean
    FraudRules fraudRules(FraudRuleProperties properties) {
        return properties.validated();
    }

    @Bean
    Scrutinizing scrutinizing(PartnerSales sales, FraudRules rules) {
        return new Scrutinizing(sales, rules);
    }

    @Bean
    CommissionNews commissionNews(
            PartnerSales sales,
            Agreements agreements,
            OwnCodes codes,
            MongoDatabase documents,
            PartnerReplica partners,
            Campaigns campaigns,
            ExchangeRates rates,
            RateProperties rateProperties,
            Leads leads,
            FraudRules rules) {
        var commissioning = new Commissioning(
                sales,
                agreements,
                codes,
                new MongoStandings(documents),
                new CrossRates(rates, rateProperties.reportingCurrency()),
                new ReportedLeads(leads),
                rules);
        return new CommissionNews(commissioning, partners, campaigns);
    }

    /** Sales and refunds come with the activity, which is read once for all that follows from it. */
    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> commissionConsumer(
            EventConsumers consumers, CommissionNews news) {
        return consumers.consumer(
                "campaign-service-commission",
                news,
                Topics.CAMPAIGN_LIFECYCLE,
                Topics.PARTNER_LIFECYCLE,
                Topics.KPI_ATTRIBUTION,
                Topics.CAMPAIGN_RATES,
                Topics.CAMPAIGN_COMMISSION);
    }

    @Bean
    Ledger ledger(MongoDatabase documents) {
        return new MongoLedger(documents);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> ledgerConsumer(
            EventConsumers consumers, Ledger ledger, Clock clock) {
        return consumers.consumer(
                "campaign-service-ledger", new Bookkeeping(ledger, clock), Topics.CAMPAIGN_COMMISSION);
    }

    @Bean
    PayoutBooks payoutBooks(OutboxRelay relay, MongoDatabase documents, OutboxEncoder encoder) {
        return new MongoPayoutBooks(relay.aggregates(documents, "payouts"), new PayoutEvents(encoder)::encode);
    }

    @Bean
    ReadingPayouts readingPayouts(PayoutBooks books) {
        return new ReadingPayouts(books);
    }

    @Bean
    PreparingPayout preparingPayout(
            PayoutBooks books,
            PartnerSales sales,
            Agreements agreements,
            PartnerReplica partners,
            Clock clock,
            IdSource ids) {
        return new PreparingPayout(books, sales, agreements, partners, clock, ids);
    }

    @Bean
    DecidingPayout decidingPayout(PayoutBooks books, Clock clock, IdSource ids) {
        return new DecidingPayout(books, clock, ids);
    }

    @Bean
    ReadingStatement readingStatement(Ledger ledger, PayoutBooks books, PartnerReplica partners) {
        return new ReadingStatement(ledger, books, partners);
    }
}
