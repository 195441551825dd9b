package dev.kizuna.partner.fit.config;

import dev.kizuna.partner.fit.domain.FitCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The criteria, which must be right for the service to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FitSettings.class)
class FitConfiguration {

    @Bean
    FitCatalogue fitCatalogue(FitSettings settings) {
        return settings.toDomain();
    }
}
