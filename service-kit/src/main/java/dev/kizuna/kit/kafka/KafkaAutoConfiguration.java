package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroDeserializer;
import dev.kizuna.schemas.serde.AvroSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** Wires producers and consumers of events on Spring Boot's own Kafka settings. */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties({KafkaProperties.class, TopicProperties.class, SchemaRegistryProperties.class})
class KafkaAutoConfiguration {

    @Bean
    TopicProvisioning topicProvisioning(TopicProperties topics, KafkaProperties kafka) {
        return new TopicProvisioning(topics, kafka.buildAdminProperties());
    }

    @Bean
    PartitionCounts partitionCounts(KafkaProperties kafka) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        return topic -> counts.computeIfAbsent(topic, missing -> count(kafka.buildAdminProperties(), missing));
    }

    @Bean(destroyMethod = "destroy")
    DefaultKafkaProducerFactory<String, SpecificRecord> eventProducerFactory(
            KafkaProperties kafka, SchemaRegistryProperties registry) {
        var properties = producerProperties(kafka);
        properties.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PartnerPartitioner.class);
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(registry.serdeProperties(), false);
        return new DefaultKafkaProducerFactory<>(properties, new StringSerializer(), serializer);
    }

    @Bean
    KafkaTemplate<String, SpecificRecord> eventKafkaTemplate(ProducerFactory<String, SpecificRecord> factory) {
        var template = new KafkaTemplate<>(factory);
        template.setObservationEnabled(true);
        return template;
    }

    @Bean
    EventProducer eventProducer(
            KafkaTemplate<String, SpecificRecord> template, @Value("${spring.application.name}") String name) {
        return new EventProducer(template, "/" + name);
    }

    @Bean(destroyMethod = "destroy")
    DefaultKafkaProducerFactory<byte[], byte[]> deadLetterProducerFactory(KafkaProperties kafka) {
        return new DefaultKafkaProducerFactory<>(
                producerProperties(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Bean
    KafkaTemplate<byte[], byte[]> deadLetterKafkaTemplate(ProducerFactory<byte[], byte[]> factory) {
        return new KafkaTemplate<>(factory);
    }

    @Bean
    EventConsumers eventConsumers(
            KafkaProperties kafka,
            SchemaRegistryProperties registry,
            KafkaTemplate<byte[], byte[]> deadLetters,
            MeterRegistry meters) {
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(registry.serdeProperties(), false);
        return new EventConsumers(kafka.buildConsumerProperties(), deserializer, deadLetters, meters);
    }

    private static Map<String, Object> producerProperties(KafkaProperties kafka) {
        var properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 2);
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return properties;
    }

    private static int count(Map<String, Object> properties, String topic) {
        try (Admin admin = Admin.create(properties)) {
            return Objects.requireNonNull(admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic))
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RetriableException retriable
                    ? retriable
                    : new IllegalStateException("Topic " + topic + " cannot be described", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for partitions", e);
        }
    }
}
