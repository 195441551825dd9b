package dev.kizuna.notification.calendar.config;

import dev.kizuna.notification.calendar.domain.Calendars;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    Calendars calendars(Environment environment) {
        return CalendarReader.read(Binder.get(environment));
    }
}
