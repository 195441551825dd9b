package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.campaign.application.AdjustingCampaign;
import dev.kizuna.campaign.campaign.application.CompletingCampaign;
import dev.kizuna.campaign.campaign.application.DeliveringDeliverable;
import dev.kizuna.campaign.campaign.application.JoiningCampaign;
import dev.kizuna.campaign.campaign.application.LaunchingCampaign;
import dev.kizuna.campaign.campaign.application.LeavingCampaign;
import dev.kizuna.campaign.campaign.application.PausingCampaign;
import dev.kizuna.campaign.campaign.application.PhasingCampaign;
import dev.kizuna.campaign.campaign.application.PlanningCampaign;
import dev.kizuna.campaign.campaign.application.PromisingDeliverable;
import dev.kizuna.campaign.campaign.application.ReadingEffects;
import dev.kizuna.campaign.campaign.application.ReplanningCampaign;
import dev.kizuna.campaign.campaign.application.SettingTargets;
import dev.kizuna.campaign.campaign.application.ViewingCampaigns;
import dev.kizuna.campaign.campaign.application.WithdrawingDeliverable;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Suspensions;
import dev.kizuna.campaign.campaign.messaging.CampaignEvents;
import dev.kizuna.campaign.campaign.persistence.MongoCampaigns;
import dev.kizuna.campaign.commission.domain.Standings;
import dev.kizuna.campaign.commission.persistence.MongoStandings;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.result.domain.DayCards;
import dev.kizuna.campaign.result.messaging.CardProjection;
import dev.kizuna.campaign.result.persistence.MongoDayCards;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    Campaigns campaigns(OutboxRelay relay, MongoDatabase documents, OutboxEncoder encoder) {
        return new MongoCampaigns(relay.aggregates(documents, "campaigns"), new CampaignEvents(encoder)::encode);
    }

    @Bean
    DayCards dayCards(MongoDatabase documents) {
        return new MongoDayCards(documents);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> resultConsumer(EventConsumers consumers, DayCards cards) {
        return consumers.consumerOf(
                "campaign-service-result", new CardProjection(cards), Topics.typeOf(ScorecardUpdated.class));
    }

    @Bean
    Suspensions suspensions(MongoDatabase documents) {
        Standings standings = new MongoStandings(documents);
        return (partnerId, at) -> standings.of(partnerId).stream()
                .filter(change -> !change.at().isAfter(at))
                .reduce((_, last) -> last)
                .map(Standings.Change::suspended)
                .orElse(false);
    }

    @Bean
    ViewingCampaigns viewingCampaigns(Campaigns campaigns, DayCards cards, PartnerReplica partners, Clock clock) {
        return new ViewingCampaigns(campaigns, cards, partners, clock);
    }

    @Bean
    ReadingEffects readingEffects(Campaigns campaigns, DayCards cards, PartnerReplica partners, Clock clock) {
        return new ReadingEffects(campaigns, cards, partners, clock);
    }

    @Bean
    PlanningCampaign planningCampaign(Campaigns campaigns, KnownPartners partners, IdSource ids) {
        return new PlanningCampaign(campaigns, partners, ids);
    }

    @Bean
    ReplanningCampaign replanningCampaign(Campaigns campaigns, IdSource ids) {
        return new ReplanningCampaign(campaigns, ids);
    }

    @Bean
    SettingTargets settingTargets(Campaigns campaigns) {
        return new SettingTargets(campaigns);
    }

    @Bean
    PhasingCampaign phasingCampaign(Campaigns campaigns, IdSource ids) {
        return new PhasingCampaign(campaigns, ids);
    }

    @Bean
    LaunchingCampaign launchingCampaign(Campaigns campaigns, PartnerReplica partners, IdSource ids) {
        return new LaunchingCampaign(campaigns, partners, ids);
    }

    @Bean
    AdjustingCampaign adjustingCampaign(Campaigns campaigns, IdSource ids) {
        return new AdjustingCampaign(campaigns, ids);
    }

    @Bean
    PausingCampaign pausingCampaign(Campaigns campaigns, IdSource ids) {
        return new PausingCampaign(campaigns, ids);
    }

    @Bean
    CompletingCampaign completingCampaign(Campaigns campaigns, DayCards cards, IdSource ids) {
        return new CompletingCampaign(campaigns, cards, ids);
    }

    @Bean
    JoiningCampaign joiningCampaign(
            Campaigns campaigns, KnownPartners partners, Suspensions suspensions, IdSource ids) {
        return new JoiningCampaign(campaigns, partners, suspensions, ids);
    }

    @Bean
    LeavingCampaign leavingCampaign(Campaigns campaigns, IdSource ids) {
        return new LeavingCampaign(campaigns, ids);
    }

    @Bean
    PromisingDeliverable promisingDeliverable(Campaigns campaigns, IdSource ids) {
        return new PromisingDeliverable(campaigns, ids);
    }

    @Bean
    DeliveringDeliverable deliveringDeliverable(Campaigns campaigns, IdSource ids) {
        return new DeliveringDeliverable(campaigns, ids);
    }

    @Bean
    WithdrawingDeliverable withdrawingDeliverable(Campaigns campaigns, IdSource ids) {
        return new WithdrawingDeliverable(campaigns, ids);
    }
}
