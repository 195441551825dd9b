package dev.kizuna.partner.signal.config;

import dev.kizuna.partner.signal.domain.SignalCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of signals, which must be right for the service to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignalSettings.class)
class SignalConfiguration {

    @Bean
    SignalCatalogue signalCatalogue(SignalSettings settings) {
        return settings.toDomain();
    }
}
