package dev.kizuna.kit.outbox;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.kit.kafka.TraceHeaders;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.schemas.serde.AvroSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** The outbox, for services that have a document store. */
@AutoConfiguration(
        afterName = {"dev.kizuna.kit.mongo.MongoAutoConfiguration", "dev.kizuna.kit.kafka.KafkaAutoConfiguration"})
@ConditionalOnBean(MongoDatabase.class)
class OutboxAutoConfiguration {

    @Bean
    OutboxEncoder outboxEncoder(SchemaRegistryProperties registry, EventProducer producer, TraceHeaders trace) {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(registry.serdeProperties(), false);
        return new OutboxEncoder(serializer, producer.source(), trace::current);
    }

    @Bean(destroyMethod = "close")
    KafkaOutboxSender kafkaOutboxSender(KafkaProperties kafka) {
        return new KafkaOutboxSender(kafka.buildProducerProperties());
    }

    @Bean
    OutboxRelay outboxRelay(KafkaOutboxSender sender, Clock clock, IdSource ids, MeterRegistry meters) {
        return new OutboxRelay(sender, clock, ids.next(), meters);
    }

    @Bean
    AuditTrail auditTrail(OutboxRelay relay) {
        return new AuditTrail(relay);
    }
}
