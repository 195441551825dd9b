package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Leftovers;
import dev.kizuna.kpi.generation.domain.Progress;
import dev.kizuna.kpi.generation.domain.Voice;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.record.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what its generation tells on topics of its own to the topics that everybody reads: first what differs from what was
 * told before, then all as it comes, each exactly once. Begins only when nobody works on an earlier generation any more and
 * its own has come as far, so that no reader ever sees figures go back.
 */
public final class Spokesman implements Voice {

    private static final Logger log = LoggerFactory.getLogger(Spokesman.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration CATCHING_UP = Duration.ofSeconds(30);
    private static final int TOLD_AT_ONCE = 1_000;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Generation own;
    private final Leftovers others;
    private final Progress progress;
    private final TopicScan scan;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Serializer<SpecificRecord> serializer;
    private final String source;
    private final Clock clock;
    private final Map<String, Topic> topics = new HashMap<>();

    private volatile boolean speaking;
    private @Nullable Thread thread;

    /**
     * Speaks for a generation.
     *
     * @param consumers of the group of all that speak for it, read what is committed
     * @param producers with a transactional id of their own
     * @param source CloudEvents source of what is told otherwise than it was counted
     */
    public Spokesman(
            Generation own,
            Leftovers others,
            Progress progress,
            TopicScan scan,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Producer<byte[], byte[]>> producers,
            Serializer<SpecificRecord> serializer,
            String source,
            Clock clock) {
        this.own = own;
        this.others = others;
        this.progress = progress;
        this.scan = scan;
        this.consumers = consumers;
        this.producers = producers;
        this.serializer = serializer;
        this.source = source;
        this.clock = clock;
        OwnTopics.all().forEach(topic -> topics.put(OwnTopics.name(own, topic), topic));
    }

    @Override
    public synchronized void speak() {
        if (thread == null || !thread.isAlive()) {
            speaking = true;
            thread = Thread.ofPlatform().name("spokesman").daemon().start(this::run);
        }
    }

    @Override
    public synchronized void fallSilent() {
        speaking = false;
        Thread running = thread;
        if (running != null && running.isAlive()) {
            try {
                running.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            if (awaitTurn()) {
                tell();
            }
        } catch (InterruptException | WakeupException e) {
            log.debug("The spokesman of {} was interrupted", own, e);
        } catch (RuntimeException e) {
            log.warn("The spokesman of {} begins again: {}", own, e.toString());
        }
    }

    /** An instance that was just starting when the generation was replaced may join late, so all must be quiet for a while. */
    private boolean awaitTurn() {
        long quietSince = System.nanoTime();
        while (speaking) {
            if (isEarlierAtWork()) {
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > QUIET.toNanos() && progress.reachesTheEnd(CATCHING_UP)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    private boolean isEarlierAtWork() {
        for (int number = 1; number < own.number(); number++) {
            if (others.isAtWork(new Generation(number))) {
                return true;
            }
        }
        return false;
    }

    private void tell() {
        try (var consumer = consumers.get();
                var producer = producers.get()) {
            producer.initTransactions();
            consumer.subscribe(topics.keySet(), new Openings(consumer, producer));
            log.info("{} tells everybody", own);
            while (speaking) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    producer.beginTransaction();
                    records.forEach(raw -> producer.send(copy(raw)));
                    producer.sendOffsetsToTransaction(records.nextOffsets(), consumer.groupMetadata());
                    producer.commitTransaction();
                }
            }
        }
    }

    private ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> raw) {
        String topic = usual(raw.topic()).name();
        return new ProducerRecord<>(topic, raw.partition(), raw.timestamp(), raw.key(), raw.value(), raw.headers());
    }

    private Topic usual(String own) {
        return Objects.requireNonNull(topics.get(own));
    }

    /** Opens each partition that nobody has spoken for before. */
    private final class Openings implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;
        private final Producer<byte[], byte[]> producer;

        Openings(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
            this.consumer = consumer;
            this.producer = producer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // each poll's records are told, and their offsets committed, before the next poll
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.committed(Set.copyOf(partitions)).forEach((partition, committed) -> {
                if (committed == null) {
                    open(partition);
                }
            });
        }

        private void open(TopicPartition partition) {
            long end = scan.end(partition);
            Topic topic = usual(partition.topic());
            var tellings = new Tellings(producer, topic, partition.partition());
            var unsaying = new Unsaying(own.lastRevisionBefore(), clock.instant());
            new Opening(own, scan).open(topic, partition.partition(), end, unsaying, tellings);
            tellings.commit(() -> producer.sendOffsetsToTransaction(
                    Map.of(partition, new OffsetAndMetadata(end)), consumer.groupMetadata()));
            consumer.seek(partition, end);
            log.info("{} had {} things to tell on {}", own, tellings.told, partition);
        }
    }

    /** Tells the first words in transactions of some records. What was told is not told again when the rest was not. */
    private final class Tellings implements Opening.Listener {

        private final Producer<byte[], byte[]> producer;
        private final Topic topic;
        private final int partition;
        private int told;

        Tellings(Producer<byte[], byte[]> producer, Topic topic, int partition) {
            this.producer = producer;
            this.topic = topic;
            this.partition = partition;
            producer.beginTransaction();
        }

        @Override
        public void tell(ConsumerRecord<byte[], byte[]> raw) {
            send(raw.key(), raw.value(), new RecordHeaders(raw.headers()));
        }

        @Override
        public void tell(String key, SpecificRecord event) {
            var headers = new RecordHeaders();
            CloudEventHeaders.write(headers, event, source);
            send(key.getBytes(StandardCharsets.UTF_8), serializer.serialize(topic.name(), event), headers);
        }

        private void send(byte[] key, byte[] value, RecordHeaders headers) {
            producer.send(new ProducerRecord<>(topic.name(), partition, clock.millis(), key, value, headers));
            told++;
            if (told % TOLD_AT_ONCE == 0) {
                producer.commitTransaction();
                producer.beginTransaction();
            }
        }

        void commit(Runnable last) {
            last.run();
            producer.commitTransaction();
        }
    }
}
