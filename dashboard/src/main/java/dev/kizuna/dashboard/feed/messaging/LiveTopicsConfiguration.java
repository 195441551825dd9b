package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.dashboard.feed.EventTail;
import dev.kizuna.dashboard.feed.LiveFeed;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.schemas.serde.AvroDeserializer;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the topics with a consumer of its own, made anew whenever one fails. */
@Configuration(proxyBeanMethods = false)
class LiveTopicsConfiguration {

    @Bean
    LiveTopics liveTopics(
            KafkaProperties kafka,
            SchemaRegistryProperties registry,
            Directory directory,
            LiveFeed feed,
            EventTail newest,
            MeterRegistry meters) {
        var properties = kafka.buildConsumerProperties();
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "dashboard-live");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(registry.serdeProperties(), false);
        return new LiveTopics(
                () -> new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                new TopicReader(deserializer, directory, meters),
                feed,
                newest);
    }
}
