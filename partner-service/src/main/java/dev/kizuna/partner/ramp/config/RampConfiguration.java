package dev.kizuna.partner.ramp.config;

import dev.kizuna.partner.ramp.domain.SuccessKinds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What counts as an intermediate success. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RampSettings.class)
class RampConfiguration {

    @Bean
    SuccessKinds successKinds(RampSettings settings) {
        return new SuccessKinds(settings.successes());
    }
}
