package dev.kizuna.partner.marketentry.config;

import dev.kizuna.partner.marketentry.domain.MarketEntryCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of market entry, which must be right for the service to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MarketEntrySettings.class)
class MarketEntryConfiguration {

    @Bean
    MarketEntryCatalogue marketEntryCatalogue(MarketEntrySettings settings) {
        return new MarketEntryCatalogue(settings.versions());
    }
}
