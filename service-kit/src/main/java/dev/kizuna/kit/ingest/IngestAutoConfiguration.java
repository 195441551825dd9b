package dev.kizuna.kit.ingest;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.TraceHeaders;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Ingestion, for services that say which partners they know and own an open topic. */
@AutoConfiguration(
        afterName = {"dev.kizuna.kit.kafka.KafkaAutoConfiguration", "dev.kizuna.kit.mongo.MongoAutoConfiguration"})
@ConditionalOnBean(KnownPartners.class)
@Import(EventsController.class)
class IngestAutoConfiguration {

    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 1 << 17;

    @Bean
    CloudEventReader cloudEventReader(
            @Value("${spring.application.name}") String service, ObjectProvider<EventRule> rules, Clock clock) {
        List<Topic> open = Topics.all().stream()
                .filter(Topic::openToOthers)
                .filter(topic -> topic.owner().equals(service))
                .toList();
        return new CloudEventReader(open, rules.orderedStream().toList(), clock);
    }

    @Bean
    Admission admission(MeterRegistry meters) {
        return Admission.ofMemory(meters);
    }

    /**
     * A producer of its own: when its buffer is full because Kafka is slow, nobody waits but those who send events in.
     * Batches are large, since they come thousands at a time and not one by one.
     */
    @Bean(destroyMethod = "destroy", defaultCandidate = false)
    DefaultKafkaProducerFactory<String, SpecificRecord> ingestionProducerFactory(
            DefaultKafkaProducerFactory<String, SpecificRecord> eventProducerFactory) {
        return (DefaultKafkaProducerFactory<String, SpecificRecord>) eventProducerFactory.copyWithConfigurationOverride(
                Map.of(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES));
    }

    @Bean
    Ingestion ingestion(
            KnownPartners partners,
            @Qualifier("ingestionProducerFactory")
                    DefaultKafkaProducerFactory<String, SpecificRecord> ingestionProducerFactory,
            EventProducer producer,
            TraceHeaders trace,
            MeterRegistry meters) {
        return new Ingestion(
                partners,
                new EventProducer(new KafkaTemplate<>(ingestionProducerFactory), producer.source(), trace),
                meters);
    }

    @Bean
    TranslatedEvents translatedEvents(CloudEventReader reader, Ingestion ingestion) {
        return new TranslatedEvents(reader, ingestion);
    }

    @Bean
    CsvImports csvImports(
            ObjectProvider<ImportKind> commands, ObjectProvider<EventImportKind> events, Ingestion ingestion) {
        return new CsvImports(
                commands.orderedStream().toList(), events.orderedStream().toList(), ingestion);
    }

    @Bean
    ImportsController importsController(CsvImports imports, ObjectProvider<ImportRunner> runner, Admission admission) {
        return new ImportsController(imports, runner.getIfAvailable(), admission);
    }

    /** Imports that nobody waits for, where there is a store that keeps what became of them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(MongoDatabase.class)
    @Import(ImportRunsController.class)
    static class Runs {

        @Bean
        ImportRuns importRuns(MongoDatabase documents, Clock clock, IdSource ids) {
            return new ImportRuns(documents, clock, ids);
        }

        @Bean(destroyMethod = "close")
        ImportRunner importRunner(CsvImports imports, ImportRuns runs) {
            return new ImportRunner(imports, runs);
        }
    }
}
