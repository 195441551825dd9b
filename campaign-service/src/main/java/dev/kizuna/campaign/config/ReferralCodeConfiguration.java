package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.link.domain.Codes;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.referralcode.application.IssuingReferralCode;
import dev.kizuna.campaign.referralcode.application.RecognisingCodes;
import dev.kizuna.campaign.referralcode.domain.OwnCodes;
import dev.kizuna.campaign.referralcode.domain.ReferralCodes;
import dev.kizuna.campaign.referralcode.messaging.ReferralCodeEvents;
import dev.kizuna.campaign.referralcode.persistence.MongoReferralCodes;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.time.IdSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralCodeConfiguration {

    @Bean
    ReferralCodes referralCodes(OutboxRelay relay, MongoDatabase documents, OutboxEncoder encoder) {
        return new MongoReferralCodes(
                relay.aggregates(documents, "referral-codes"), new ReferralCodeEvents(encoder)::encode);
    }

    @Bean
    IssuingReferralCode issuingReferralCode(
            ReferralCodes referrals,
            Campaigns campaigns,
            KnownPartners known,
            PartnerReplica partners,
            Codes codes,
            IdSource ids) {
        return new IssuingReferralCode(referrals, campaigns, known, partners, codes, ids);
    }

    @Bean
    OwnCodes ownCodes(ReferralCodes referrals, Links links) {
        return new RecognisingCodes(referrals, links);
    }
}
