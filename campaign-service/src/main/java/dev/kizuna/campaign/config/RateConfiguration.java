package dev.kizuna.campaign.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.campaign.rate.application.SettingExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRates;
import dev.kizuna.campaign.rate.messaging.RateEvents;
import dev.kizuna.campaign.rate.persistence.MongoExchangeRates;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.kit.time.IdSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateProperties.class)
class RateConfiguration {

    @Bean
    ExchangeRates exchangeRates(
            OutboxRelay relay, MongoDatabase documents, OutboxEncoder encoder, RateProperties properties) {
        return new MongoExchangeRates(
                relay.aggregates(documents, "exchange-rates"), new RateEvents(encoder, properties.keptBy())::encode);
    }

    @Bean
    SettingExchangeRate settingExchangeRate(ExchangeRates rates, IdSource ids, RateProperties properties) {
        return new SettingExchangeRate(rates, ids, properties.reportingCurrency());
    }
}
