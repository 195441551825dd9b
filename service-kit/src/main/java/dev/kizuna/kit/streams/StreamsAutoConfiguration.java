package dev.kizuna.kit.streams;

import dev.kizuna.kit.kafka.Edition;
import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Wires what topologies need; only where Kafka Streams is there. */
@AutoConfiguration(afterName = "dev.kizuna.kit.kafka.KafkaAutoConfiguration")
@ConditionalOnClass(KafkaStreams.class)
class StreamsAutoConfiguration {

    @Bean
    Serde<SpecificRecord> eventSerde(SchemaRegistryProperties registry) {
        var serde = new AvroSerde<SpecificRecord>();
        serde.configure(registry.serdeProperties(), false);
        return serde;
    }

    @Bean
    EventStreams eventStreams(
            Serde<SpecificRecord> eventSerde,
            PartitionCounts partitions,
            Clock clock,
            MeterRegistry meters,
            Edition edition,
            @Value("${spring.application.name}") String name) {
        return new EventStreams(eventSerde, partitions, "/" + name, clock, meters, edition);
    }

    /** Threads that fail are replaced, and an application that ends leaves its group, so that others take over at once. */
    @Bean
    StreamsBuilderFactoryBeanConfigurer kizunaStreams() {
        return factory -> {
            factory.setStreamsUncaughtExceptionHandler(failure -> StreamThreadExceptionResponse.REPLACE_THREAD);
            factory.setLeaveGroupOnClose(true);
        };
    }
}
