package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.instance.domain.InstanceKey;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(1);
    private static final Duration READ_PATIENCE = Duration.ofSeconds(10);

    /** Trying other rules on millions takes its time. */
    private static final Duration PREVIEW_PATIENCE = Duration.ofMinutes(5);

    @Bean
    RunningStreams runningStreams(
            ObjectProvider<StreamsBuilderFactoryBean> factory,
            @Value("${kizuna.advertised-host}") String host,
            @Value("${kizuna.advertised-port}") int port) {
        return new RunningStreams(factory, new HostInfo(host, port));
    }

    @Bean
    Obligations obligationsOfAllInstances(RunningStreams streams, RestClient.Builder http, InstanceKey key) {
        return new Obligations(streams, new LocalObligations(streams::shelves), others(http, key, READ_PATIENCE));
    }

    @Bean
    RulesPreview rulesPreview(
            RunningStreams streams,
            RestClient.Builder http,
            InstanceKey key,
            Clock clock,
            @Value("${kizuna.sla.settle:60s}") Duration settle) {
        return new RulesPreview(streams, others(http, key, PREVIEW_PATIENCE), clock, settle);
    }

    private static OtherInstances others(RestClient.Builder http, InstanceKey key, Duration patience) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build());
        requests.setReadTimeout(patience);
        return new OtherInstances(http.clone()
                .requestFactory(requests)
                .defaultHeader(InstanceKey.HEADER, key.value())
                .build());
    }
}
