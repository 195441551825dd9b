package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.domain.Calendars;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    Calendars calendars(CalendarSettings settings) {
        return new ConfiguredCalendars(settings);
    }
}
