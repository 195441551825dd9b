package dev.kizuna.kpi.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.StandardEnvironment;

/** What this service sets otherwise than all services do must hold: an import wins over what stands beside it. */
class SettingsTest {

    private static final String STREAMS = "spring.cloud.stream.kafka.streams.binder.configuration.";

    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void shouldLeaveItToTheTallyToCommitOften() {
        // when
        ConfigDataEnvironmentPostProcessor.applyTo(environment);

        // then
        assertThat(environment.getProperty(STREAMS + "commit.interval.ms")).isEqualTo("3000");
        assertThat(environment.getProperty(STREAMS + "producer.transaction.timeout.ms"))
                .isEqualTo("15000");
        assertThat(environment.getProperty(STREAMS + "processing.guarantee")).isEqualTo("exactly_once_v2");
    }
}
