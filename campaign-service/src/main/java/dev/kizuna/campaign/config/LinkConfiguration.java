package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.landingpage.application.KeepingLandingPage;
import dev.kizuna.campaign.landingpage.domain.AllowedHosts;
import dev.kizuna.campaign.landingpage.domain.LandingPages;
import dev.kizuna.campaign.landingpage.persistence.MongoLandingPages;
import dev.kizuna.campaign.link.application.ChangingLink;
import dev.kizuna.campaign.link.application.KnownLinks;
import dev.kizuna.campaign.link.application.MakingLink;
import dev.kizuna.campaign.link.application.Routes;
import dev.kizuna.campaign.link.application.Targets;
import dev.kizuna.campaign.link.domain.Codes;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.link.messaging.LinkEvents;
import dev.kizuna.campaign.link.persistence.MongoCodes;
import dev.kizuna.campaign.link.persistence.MongoLinks;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.security.PublicPaths;
import dev.kizuna.kit.time.IdSource;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkProperties.class)
class LinkConfiguration {

    @Bean
    AllowedHosts allowedHosts(LinkProperties properties) {
        return new AllowedHosts(properties.allowedHosts());
    }

    @Bean
    Links links(OutboxRelay relay, MongoDatabase documents, OutboxEncoder encoder) {
        return new MongoLinks(relay.aggregates(documents, "links"), new LinkEvents(encoder)::encode);
    }

    @Bean
    Codes codes(MongoDatabase documents) {
        return new MongoCodes(documents, new SecureRandom());
    }

    @Bean
    LandingPages landingPages(OutboxRelay relay, MongoDatabase documents) {
        return new MongoLandingPages(relay.aggregates(documents, "landing-pages"));
    }

    @Bean
    KeepingLandingPage keepingLandingPage(LandingPages pages, Campaigns campaigns, AllowedHosts allowed) {
        return new KeepingLandingPage(pages, campaigns, allowed);
    }

    @Bean
    Targets targets(LandingPages pages, AllowedHosts allowed) {
        return new Targets(pages, allowed);
    }

    @Bean
    MakingLink makingLink(Links links, Campaigns campaigns, Targets targets, Codes codes, IdSource ids) {
        return new MakingLink(links, campaigns, targets, codes, ids);
    }

    @Bean
    ChangingLink changingLink(Links links, Targets targets) {
        return new ChangingLink(links, targets);
    }

    @Bean
    KnownLinks knownLinks(Links links, Campaigns campaigns, LandingPages pages, AllowedHosts allowed) {
        return new KnownLinks(new Routes(
                links,
                id -> campaigns.find(id).map(kept -> kept.value().status()),
                id -> pages.find(id).map(Kept::value),
                allowed));
    }

    @Bean
    PublicPaths redirectIsOpen() {
        return new PublicPaths(List.of("/r/**"));
    }
}
