package dev.kizuna.kit.streams.query;

import dev.kizuna.kit.instance.InstanceKey;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.web.client.RestClient;

/** For services that answer from the stores of their topology, and say where other instances reach them. */
@AutoConfiguration(afterName = "dev.kizuna.kit.instance.InstanceAutoConfiguration")
@ConditionalOnClass(KafkaStreams.class)
@ConditionalOnProperty("kizuna.advertised-host")
class QueryAutoConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    RunningStreams runningStreams(
            ObjectProvider<StreamsBuilderFactoryBean> factory,
            @Value("${kizuna.advertised-host}") String host,
            @Value("${kizuna.advertised-port}") int port) {
        return new RunningStreams(factory, new HostInfo(host, port));
    }

    /** The other instances, asked for what takes no longer than people wait. */
    @Bean
    @ConditionalOnBean(InstanceKey.class)
    OtherInstances otherInstances(ObjectProvider<RestClient.Builder> http, InstanceKey key) {
        return OtherInstances.with(http.getIfAvailable(RestClient::builder), key, PATIENCE);
    }
}
