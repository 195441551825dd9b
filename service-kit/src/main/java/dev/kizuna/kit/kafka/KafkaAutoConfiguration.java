package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroDeserializer;
import dev.kizuna.schemas.serde.AvroSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;

/** Wires producers and consumers of events on Spring Boot's own Kafka settings. */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties({KafkaProperties.class, TopicProperties.class, SchemaRegistryProperties.class})
class KafkaAutoConfiguration {

    private static final int CLOSE_SECONDS = 3;

    @Bean(destroyMethod = "close")
    Admin brokerAdmin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    @ConditionalOnMissingBean
    Edition edition() {
        return Edition.ONLY;
    }

    @Bean
    TopicProvisioning topicProvisioning(
            TopicProperties topics, KafkaProperties kafka, Admin brokerAdmin, Edition edition) {
        return new TopicProvisioning(topics, brokerAdmin, String.join(",", kafka.getBootstrapServers()), edition);
    }

    @Bean
    PartitionCounts partitionCounts(Admin brokerAdmin) {
        return new DescribedPartitions(brokerAdmin);
    }

    @Bean
    TopicProgress topicProgress(Admin brokerAdmin, PartitionCounts partitionCounts) {
        return new TopicProgress(brokerAdmin, partitionCounts);
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Admin brokerAdmin) {
        return new KafkaHealth(brokerAdmin);
    }

    @Bean(destroyMethod = "destroy")
    DefaultKafkaProducerFactory<String, SpecificRecord> eventProducerFactory(
            KafkaProperties kafka, SchemaRegistryProperties registry, MeterRegistry meters) {
        var properties = producerProperties(kafka);
        properties.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PartnerPartitioner.class);
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(registry.serdeProperties(), false);
        // the producer's own settings do not name the registry: the serializer must not be configured by them again
        var factory = new DefaultKafkaProducerFactory<>(properties, new StringSerializer(), serializer, false);
        factory.addListener(new MicrometerProducerListener<>(meters));
        factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
        return factory;
    }

    @Bean
    KafkaTemplate<String, SpecificRecord> eventKafkaTemplate(ProducerFactory<String, SpecificRecord> factory) {
        var template = new KafkaTemplate<>(factory);
        template.setObservationEnabled(true);
        template.setProducerListener(new SilentProducerListener<>());
        return template;
    }

    @Bean
    EventProducer eventProducer(
            KafkaTemplate<String, SpecificRecord> template, @Value("${spring.application.name}") String name) {
        return new EventProducer(template, "/" + name);
    }

    @Bean
    TraceHeaders traceHeaders(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return () -> traceHeaders(
                tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    @Bean(destroyMethod = "destroy")
    DefaultKafkaProducerFactory<byte[], byte[]> deadLetterProducerFactory(KafkaProperties kafka) {
        var factory = new DefaultKafkaProducerFactory<>(
                producerProperties(kafka), new ByteArraySerializer(), new ByteArraySerializer());
        factory.setPhysicalCloseTimeout(CLOSE_SECONDS);
        return factory;
    }

    @Bean
    KafkaTemplate<byte[], byte[]> deadLetterKafkaTemplate(ProducerFactory<byte[], byte[]> factory) {
        var template = new KafkaTemplate<>(factory);
        template.setProducerListener(new SilentProducerListener<>());
        return template;
    }

    @Bean
    EventConsumers eventConsumers(
            KafkaProperties kafka,
            SchemaRegistryProperties registry,
            KafkaTemplate<byte[], byte[]> deadLetters,
            MeterRegistry meters,
            Edition edition,
            @Value("${kizuna.consumers.held:}") Set<String> held) {
        var deserializer = new AvroDeserializer<SpecificRecord>();
        deserializer.configure(registry.serdeProperties(), false);
        return new EventConsumers(kafka.buildConsumerProperties(), deserializer, deadLetters, meters, edition, held);
    }

    private static Map<String, String> traceHeaders(Tracer tracer, Propagator propagator) {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null) {
            return Map.of();
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(context, headers, (_, name, text) -> headers.put(name, text));
        return headers;
    }

    /** Nothing waits longer than a caller would: a send is acknowledged, or has failed, after at most 20 seconds. */
    private static Map<String, Object> producerProperties(KafkaProperties kafka) {
        var properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 2);
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return properties;
    }
}
