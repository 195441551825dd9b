package dev.kizuna.partner.agenda.config;

import dev.kizuna.partner.agenda.application.Room;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code check-ins.yml} says of pages. */
@Configuration(proxyBeanMethods = false)
class AgendaConfiguration {

    @Bean
    Room room(@Value("${kizuna.check-ins.lines-a-section}") int lines) {
        return new Room(lines);
    }
}
