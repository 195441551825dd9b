package dev.kizuna.notification.obligation.query;

import java.net.http.HttpClient;
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

    @Bean
    Obligations obligationsOfAllInstances(
            ObjectProvider<StreamsBuilderFactoryBean> factory,
            RestClient.Builder http,
            @Value("${kizuna.advertised-host}") String host,
            @Value("${kizuna.advertised-port}") int port) {
        var streams = new RunningStreams(factory, new HostInfo(host, port));
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build());
        requests.setReadTimeout(READ_PATIENCE);
        return new Obligations(
                streams,
                new LocalObligations(streams),
                new OtherInstances(http.requestFactory(requests).build()));
    }
}
