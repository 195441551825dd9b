package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.agreement.application.DraftingAgreement;
import dev.kizuna.campaign.agreement.application.ReviewingDraft;
import dev.kizuna.campaign.agreement.application.RevisingTerms;
import dev.kizuna.campaign.agreement.application.SigningAgreement;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.agreement.messaging.AgreementEvents;
import dev.kizuna.campaign.agreement.persistence.MongoAgreements;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.time.IdSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

    @Bean
    Agreements agreements(OutboxRelay relay, MongoDatabase documents, OutboxEncoder encoder) {
        return new MongoAgreements(relay.aggregates(documents, "agreements"), new AgreementEvents(encoder)::encode);
    }

    @Bean
    DraftingAgreement draftingAgreement(Agreements agreements, KnownPartners partners, IdSource ids) {
        return new DraftingAgreement(agreements, partners, ids);
    }

    @Bean
    RevisingTerms revisingTerms(Agreements agreements) {
        return new RevisingTerms(agreements);
    }

    @Bean
    ReviewingDraft reviewingDraft(Agreements agreements, IdSource ids) {
        return new ReviewingDraft(agreements, ids);
    }

    @Bean
    SigningAgreement signingAgreement(Agreements agreements, PartnerReplica partnerReplica, IdSource ids) {
        return new SigningAgreement(agreements, partnerReplica, ids);
    }
}
