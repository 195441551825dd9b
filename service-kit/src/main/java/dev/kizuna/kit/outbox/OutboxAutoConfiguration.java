package dev.kizuna.kit.outbox;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.schemas.serde.AvroSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.ObjectProvider;
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
    OutboxEncoder outboxEncoder(
            SchemaRegistryProperties registry,
            EventProducer producer,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator) {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(registry.serdeProperties(), false);
        return new OutboxEncoder(
                serializer,
                producer.source(),
                () -> traceHeaders(
                        tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP)));
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

    /** So that the trace of a request goes on in whoever reads its events. */
    private static Map<String, String> traceHeaders(Tracer tracer, Propagator propagator) {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null) {
            return Map.of();
        }
        Map<String, String> headers = new HashMap<>();
        propagator.inject(context, headers, (_, name, text) -> headers.put(name, text));
        return headers;
    }
}
