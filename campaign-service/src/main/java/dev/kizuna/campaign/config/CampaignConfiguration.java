package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.campaign.application.AdjustingCampaign;
import dev.kizuna.campaign.campaign.application.CompletingCampaign;
import dev.kizuna.campaign.campaign.application.DeliveringDeliverable;
import dev.kizuna.campaign.campaign.application.LaunchingCampaign;
import dev.kizuna.campaign.campaign.application.PausingCampaign;
import dev.kizuna.campaign.campaign.application.PlanningCampaign;
import dev.kizuna.campaign.campaign.application.PromisingDeliverable;
import dev.kizuna.campaign.campaign.application.SettingTargets;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.messaging.CampaignEvents;
import dev.kizuna.campaign.campaign.persistence.MongoCampaigns;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.time.IdSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    @Bean
    Campaigns campaigns(OutboxRelay relay, MongoDatabase documents, OutboxEncoder encoder) {
        return new MongoCampaigns(relay.aggregates(documents, "campaigns"), new CampaignEvents(encoder)::encode);
    }

    @Bean
    PlanningCampaign planningCampaign(Campaigns campaigns, KnownPartners partners, IdSource ids) {
        return new PlanningCampaign(campaigns, partners, ids);
    }

    @Bean
    SettingTargets settingTargets(Campaigns campaigns) {
        return new SettingTargets(campaigns);
    }

    @Bean
    LaunchingCampaign launchingCampaign(Campaigns campaigns, IdSource ids) {
        return new LaunchingCampaign(campaigns, ids);
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
    CompletingCampaign completingCampaign(Campaigns campaigns, IdSource ids) {
        return new CompletingCampaign(campaigns, ids);
    }

    @Bean
    PromisingDeliverable promisingDeliverable(Campaigns campaigns, IdSource ids) {
        return new PromisingDeliverable(campaigns, ids);
    }

    @Bean
    DeliveringDeliverable deliveringDeliverable(Campaigns campaigns, IdSource ids) {
        return new DeliveringDeliverable(campaigns, ids);
    }
}
