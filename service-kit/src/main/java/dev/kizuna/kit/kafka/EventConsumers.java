package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.EventType;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** Makes the consumers of a service: read committed, from the beginning, in batches, with dead letters and patience. */
public final class EventConsumers {

    private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final int BUSY_FETCH_BYTES = 1 << 16;
    private static final int BUSY_FETCH_WAIT_MILLIS = 100;

    private final Map<String, Object> consumerProperties;
    private final Deserializer<SpecificRecord> deserializer;
    private final KafkaTemplate<byte[], byte[]> deadLetters;
    private final MeterRegistry meters;
    private final Edition edition;
    private final Set<String> held;

    /**
     * The consumers of one service.
     *
     * @param edition which may have names of its own
     * @param held groups that do not start with the application, so that nothing is done for a while and nothing is lost
     */
    EventConsumers(
            Map<String, Object> consumerProperties,
            Deserializer<SpecificRecord> deserializer,
            KafkaTemplate<byte[], byte[]> deadLetters,
            MeterRegistry meters,
            Edition edition,
            Set<String> held) {
        this.edition = edition;
        this.held = held;
        this.consumerProperties = consumerProperties;
        this.deserializer = deserializer;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** The same for what there is once, whichever edition of the service is asked. */
    public EventConsumers ofTheUsualTopics() {
        return new EventConsumers(consumerProperties, deserializer, deadLetters, meters, Edition.ONLY, held);
    }

    /**
     * A consumer that starts and stops with the application; return it from a bean method.
     *
     * @param group consumer group; instances of the service share the partitions
     * @param handler what is done with the events
     * @param topics what is read
     */
    public ConcurrentMessageListenerContainer<byte[], byte[]> consumer(
            String group, EventHandler handler, Topic... topics) {
        return consumer(group, handler, _ -> true, true, topics);
    }

    /**
     * A consumer of topics on which there is much that does not concern it: records are not observed one by one, fetched in
     * larger pieces, up to 100 ms later, and not even decoded where their headers say enough.
     *
     * @param wanted tells by its headers whether a record is for the handler
     */
    public ConcurrentMessageListenerContainer<byte[], byte[]> busyConsumer(
            String group, EventHandler handler, Predicate<Headers> wanted, Topic... topics) {
        return consumer(group, handler, wanted, false, topics);
    }

    /**
     * A consumer of few of the events of a topic. Records that say in their headers that they are something else are not
     * even decoded; the handler still gets others, of writers who say nothing.
     *
     * @param types what is wanted; their topics are read
     */
    public ConcurrentMessageListenerContainer<byte[], byte[]> consumerOf(
            String group, EventHandler handler, EventType... types) {
        Set<String> wanted = Arrays.stream(types).map(EventType::ceType).collect(Collectors.toUnmodifiableSet());
        Topic[] topics = Arrays.stream(types)
                .map(type -> Topics.of(type.javaType()))
                .distinct()
                .toArray(Topic[]::new);
        return consumer(
                group,
                handler,
                headers -> {
                    String type = CloudEventHeaders.read(headers, CloudEventHeaders.TYPE);
                    return type == null || wanted.contains(type);
                },
                true,
                topics);
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> consumer(
            String group, EventHandler handler, Predicate<Headers> wanted, boolean observed, Topic... topics) {
        var properties = new HashMap<>(consumerProperties);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        if (!observed) {
            properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, BUSY_FETCH_BYTES);
            properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, BUSY_FETCH_WAIT_MILLIS);
        }
        var factory =
                new DefaultKafkaConsumerFactory<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        factory.addListener(new MicrometerConsumerListener<>(meters));
        var container = new ContainerProperties(
                Arrays.stream(topics).map(edition::topic).toArray(String[]::new));
        container.setGroupId(edition.group(group));
        container.setClientId(group);
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        container.setObservationEnabled(observed);
        container.setRecordObservationsInBatch(observed);
        var made = new ConcurrentMessageListenerContainer<>(factory, container);
        made.setBeanName(group);
        made.setAutoStartup(!held.contains(group));
        made.setCommonErrorHandler(tryForEver(group));
        made.setupMessageListener(
                new DecodingListener(group, deserializer, wanted, handler, deadLetters, meters, made::isRunning));
        return made;
    }

    /** What the listener throws is never the record's fault, so the same poll comes again until it succeeds. */
    private DefaultErrorHandler tryForEver(String group) {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        var handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new Announcer(group));
        return handler;
    }

    private final class Announcer implements RetryListener {

        private final String group;
        private final Counter retries;

        Announcer(String group) {
            this.group = group;
            this.retries = meters.counter("kizuna.consumer.retries", "consumer", group);
        }

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
            announce(1, failure, attempt);
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> records, @Nullable Exception failure, int attempt) {
            announce(records.count(), failure, attempt);
        }

        private void announce(int records, @Nullable Exception failure, int attempt) {
            Throwable root = failure;
            while (root != null && root.getCause() != null) {
                root = root.getCause();
            }
            log.warn("{} tries {} records again, attempt {} failed: {}", group, records, attempt, String.valueOf(root));
            retries.increment();
        }
    }
}
