package dev.kizuna.partner.load.config;

import dev.kizuna.partner.load.domain.LoadRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The rules, which must be right for the service to start, and the watch over all plans. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(LoadSettings.class)
class LoadConfiguration {

    @Bean
    LoadRules loadRules(LoadSettings settings) {
        return settings.toDomain();
    }
}
