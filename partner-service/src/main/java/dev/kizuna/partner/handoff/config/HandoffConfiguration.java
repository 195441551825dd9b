package dev.kizuna.partner.handoff.config;

import dev.kizuna.partner.handoff.domain.Team;
import dev.kizuna.partner.handoff.domain.Teams;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The teams of {@code handoff-teams.yml}, which must be right for the service to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HandoffConfiguration.HandoffSettings.class)
class HandoffConfiguration {

    @ConfigurationProperties("kizuna.handoffs")
    record HandoffSettings(List<Team> teams) {}

    @Bean
    Teams teams(HandoffSettings settings) {
        return new Teams(settings.teams());
    }
}
