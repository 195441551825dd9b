package dev.kizuna.partner.mismatch.config;

import dev.kizuna.partner.mismatch.domain.MismatchCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The indicators, which must be right for the service to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MismatchSettings.class)
class MismatchConfiguration {

    @Bean
    MismatchCatalogue mismatchCatalogue(MismatchSettings settings) {
        return new MismatchCatalogue(settings.versions());
    }
}
