package dev.kizuna.kpi.config;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.Edition;
import dev.kizuna.kpi.generation.application.ForgettingGenerations;
import dev.kizuna.kpi.generation.application.SwitchingGenerations;
import dev.kizuna.kpi.generation.application.TakingTurns;
import dev.kizuna.kpi.generation.domain.Comparing;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Generations;
import dev.kizuna.kpi.generation.domain.Leftovers;
import dev.kizuna.kpi.generation.domain.Progress;
import dev.kizuna.kpi.generation.domain.Voice;
import dev.kizuna.kpi.generation.messaging.BrokerLeftovers;
import dev.kizuna.kpi.generation.messaging.BrokerProgress;
import dev.kizuna.kpi.generation.messaging.OwnTopics;
import dev.kizuna.kpi.generation.messaging.Spokesman;
import dev.kizuna.kpi.generation.messaging.Stamp;
import dev.kizuna.kpi.generation.messaging.ToldComparison;
import dev.kizuna.kpi.generation.messaging.TopicScan;
import dev.kizuna.kpi.generation.persistence.MongoGenerations;
import dev.kizuna.kpi.generation.web.ElsewhereFilter;
import dev.kizuna.kpi.scorecard.topology.ScorecardTopology;
import dev.kizuna.schemas.catalogue.Topic;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/** Everything an instance keeps and tells has the names of its generation; {@link GenerationNumber} says which that is. */
@Configuration(proxyBeanMethods = false)
class GenerationConfiguration {

    private static final int LONGEST_OPENING_MILLIS = 1_800_000;
    private static final int TRANSACTION_MILLIS = 10_000;

    @Bean
    Generation generation(@Value("${" + GenerationNumber.NUMBER + "}") int number) {
        return new Generation(number);
    }

    @Bean
    MeterBinder generationMeter(Generation own) {
        return meters -> Gauge.builder("kizuna.kpi.generation", own, Generation::number)
                .description("Which generation of figures this instance counts")
                .strongReference(true)
                .register(meters);
    }

    @Bean
    Edition edition(Generation own) {
        return new Edition() {
            @Override
            public String topic(Topic topic) {
                return OwnTopics.name(own, topic);
            }

            @Override
            public String group(String group) {
                return OwnTopics.group(own, group);
            }

            @Override
            public SpecificRecord told(SpecificRecord event) {
                return Stamp.on(event, own);
            }
        };
    }

    /** The documents of this generation; those that tell which counts are in the service's own database. */
    @Bean
    @Primary
    MongoDatabase generationDocuments(MongoClient client, ConnectionString store, Generation own) {
        return databases(client, store).apply(own);
    }

    @Bean
    Generations generations(
            MongoClient client, ConnectionString store, @Qualifier("documents") MongoDatabase documents) {
        return new MongoGenerations(documents, databases(client, store));
    }

    private static Function<Generation, MongoDatabase> databases(MongoClient client, ConnectionString store) {
        String usual = Objects.requireNonNull(store.getDatabase());
        return generation -> client.getDatabase(generation.named(usual));
    }

    @Bean
    TopicScan topicScan(KafkaProperties kafka, Serde<SpecificRecord> eventSerde) {
        return new TopicScan(() -> consumer(kafka, Map.of()), eventSerde.deserializer());
    }

    @Bean
    Progress generationProgress(Generation own, Admin admin, TopicScan scan) {
        return new BrokerProgress(own, ScorecardTopology.SOURCES, admin, scan);
    }

    @Bean
    Comparing comparing(Generation own, TopicScan scan) {
        return new ToldComparison(own, scan);
    }

    @Bean
    Leftovers leftovers(Admin admin) {
        return new BrokerLeftovers(admin);
    }

    @Bean
    Voice voice(
            Generation own,
            Leftovers leftovers,
            Progress progress,
            TopicScan scan,
            KafkaProperties kafka,
            Serde<SpecificRecord> eventSerde,
            @Value("${spring.application.name}") String name,
            Clock clock) {
        String transactions = OwnTopics.voice(own) + "-" + UUID.randomUUID();
        return new Spokesman(
                own,
                leftovers,
                progress,
                scan,
                () -> consumer(
                        kafka,
                        Map.of(
                                ConsumerConfig.GROUP_ID_CONFIG,
                                OwnTopics.voice(own),
                                ConsumerConfig.CLIENT_ID_CONFIG,
                                OwnTopics.voice(own),
                                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                                LONGEST_OPENING_MILLIS)),
                () -> producer(kafka, transactions),
                eventSerde.serializer(),
                "/" + name,
                clock);
    }

    @Bean
    SwitchingGenerations switchingGenerations(
            Generation own, Generations generations, Progress progress, Comparing comparing, Clock clock) {
        return new SwitchingGenerations(own, generations, progress, comparing, clock);
    }

    @Bean
    ForgettingGenerations forgettingGenerations(Generations generations, Leftovers leftovers) {
        return new ForgettingGenerations(generations, leftovers);
    }

    @Bean
    TakingTurns takingTurns(
            Generation own,
            Generations generations,
            Voice voice,
            ObjectProvider<StreamsBuilderFactoryBean> streams,
            ObjectProvider<AbstractMessageListenerContainer<?, ?>> consumers,
            Environment environment,
            Clock clock) {
        Runnable work = () -> Stream.concat(streams.stream(), consumers.stream())
                .filter(part -> part.isRunning())
                .forEach(part -> part.stop());
        String host = environment.getProperty("kizuna.advertised-host", "127.0.0.1");
        return new TakingTurns(
                own,
                generations,
                voice,
                work,
                () -> Optional.ofNullable(environment.getProperty("local.server.port"))
                        .map(port -> "http://" + host + ":" + port),
                clock);
    }

    @Bean
    Turns turns(TakingTurns takingTurns, Voice voice) {
        return new Turns(takingTurns, voice);
    }

    @Bean
    FilterRegistrationBean<ElsewhereFilter> elsewhere(TakingTurns takingTurns) {
        var filter = new FilterRegistrationBean<>(new ElsewhereFilter(takingTurns));
        filter.setUrlPatterns(List.of("/api/*"));
        return filter;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaProperties kafka, Map<String, Object> more) {
        var properties = new HashMap<>(kafka.buildConsumerProperties());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.putAll(more);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(KafkaProperties kafka, String transactions) {
        var properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactions);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
