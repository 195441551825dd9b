package dev.kizuna.partner.checkin.config;

import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.Lengths;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code check-ins.yml} says of lengths, which must be right for the service to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckInConfiguration.CheckInSettings.class)
class CheckInConfiguration {

    @ConfigurationProperties("kizuna.check-ins")
    record CheckInSettings(Map<Cadence, Integer> minutes) {}

    @Bean
    Lengths lengths(CheckInSettings settings) {
        return new Lengths(settings.minutes());
    }
}
