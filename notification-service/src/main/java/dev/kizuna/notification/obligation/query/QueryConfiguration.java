package dev.kizuna.notification.obligation.query;

import dev.kizuna.kit.instance.InstanceKey;
import dev.kizuna.kit.streams.query.OtherInstances;
import dev.kizuna.kit.streams.query.RunningStreams;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    private static final Duration READ_PATIENCE = Duration.ofSeconds(10);

    /** Trying other rules on millions takes its time. */
    private static final Duration PREVIEW_PATIENCE = Duration.ofMinutes(5);

    @Bean
    Obligations obligationsOfAllInstances(RunningStreams streams, RestClient.Builder http, InstanceKey key) {
        return new Obligations(
                streams,
                new LocalObligations(() -> RunningShelf.allOf(streams)),
                OtherInstances.with(http, key, READ_PATIENCE));
    }

    @Bean
    RulesPreview rulesPreview(
            RunningStreams streams,
            RestClient.Builder http,
            InstanceKey key,
            Clock clock,
            @Value("${kizuna.sla.settle:60s}") Duration settle) {
        return new RulesPreview(streams, OtherInstances.with(http, key, PREVIEW_PATIENCE), clock, settle);
    }
}
