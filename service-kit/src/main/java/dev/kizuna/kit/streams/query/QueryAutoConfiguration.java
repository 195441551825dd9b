package dev.kizuna.kit.streams.query;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** For services that answer from the stores of their topology, and say where other instances reach them. */
@AutoConfiguration
@ConditionalOnClass(KafkaStreams.class)
@ConditionalOnProperty("kizuna.advertised-host")
class QueryAutoConfiguration {

    @Bean
    RunningStreams runningStreams(
            ObjectProvider<StreamsBuilderFactoryBean> factory,
            @Value("${kizuna.advertised-host}") String host,
            @Value("${kizuna.advertised-port}") int port) {
        return new RunningStreams(factory, new HostInfo(host, port));
    }
}
