package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.link.application.FollowingLink;
import dev.kizuna.campaign.link.application.MakingLink;
import dev.kizuna.campaign.link.domain.AllowedHosts;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.link.domain.Touches;
import dev.kizuna.campaign.link.messaging.KafkaTouches;
import dev.kizuna.campaign.link.persistence.MongoLinks;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.security.PublicPaths;
import dev.kizuna.kit.time.IdSource;
import io.micrometer.core.instrument.MeterRegistry;
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
    Links links(OutboxRelay relay, MongoDatabase documents) {
        return new MongoLinks(relay.aggregates(documents, "links"));
    }

    @Bean
    MakingLink makingLink(Links links, Campaigns campaigns, AllowedHosts allowed) {
        return new MakingLink(links, campaigns, allowed, new SecureRandom());
    }

    @Bean
    KafkaTouches touches(EventProducer producer, LinkProperties properties, MeterRegistry meters) {
        return new KafkaTouches(producer, properties.acknowledgementWait(), meters);
    }

    @Bean
    FollowingLink followingLink(Links links, AllowedHosts allowed, Touches touches, IdSource ids) {
        return new FollowingLink(links, allowed, touches, ids);
    }

    @Bean
    PublicPaths redirectIsOpen() {
        return new PublicPaths(List.of("/r/**"));
    }
}
