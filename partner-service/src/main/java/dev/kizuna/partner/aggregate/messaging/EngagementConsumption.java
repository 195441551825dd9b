package dev.kizuna.partner.aggregate.messaging;

import dev.kizuna.kit.ingest.Rerouting;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Follows this service's open topic, for others write there too. */
@Configuration(proxyBeanMethods = false)
class EngagementConsumption {

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> engagementConsumer(
            EventConsumers consumers,
            List<Reports<?, ?>> features,
            PartitionCounts partitions,
            EventProducer producer,
            MeterRegistry meters) {
        var handler = new EngagementHandler(producer.source(), features);
        return consumers.consumer(
                "partner-service", new Rerouting(handler, partitions, producer, meters), Topics.PARTNER_ENGAGEMENT);
    }
}
