package dev.kizuna.kit.outbox;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The outbox, for services that have a document store. */
@AutoConfiguration(
        afterName = {"dev.kizuna.kit.mongo.MongoAutoConfiguration", "dev.kizuna.kit.kafka.KafkaAutoConfiguration"})
@ConditionalOnBean(MongoDatabase.class)
class OutboxAutoConfiguration {

    @Bean
    OutboxEncoder outboxEncoder(SchemaRegistryProperties registry, EventProducer producer) {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(registry.serdeProperties(), false);
        return new OutboxEncoder(serializer, producer.source());
    }

    @Bean
    OutboxRelay outboxRelay(KafkaProperties kafka, Clock clock, IdSource ids, MeterRegistry meters) {
        var properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        properties.put(ProducerConfig.PARTITIONER_CLASS_CONFIG, PartnerPartitioner.class);
        var factory = new DefaultKafkaProducerFactory<>(properties, new StringSerializer(), new ByteArraySerializer());
        var template = new KafkaTemplate<>(factory);
        return new OutboxRelay(entry -> template.send(record(entry)).join(), clock, ids.next(), meters);
    }

    @SuppressWarnings("NullAway") // a tombstone is a record without a value
    private static ProducerRecord<String, byte[]> record(OutboxEntry entry) {
        var record = new ProducerRecord<String, byte[]>(entry.topic(), entry.key(), entry.value());
        entry.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
