package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Creates what is missing of the catalogue before any consumer or topology starts, so that services can be started in
 * any order. Waits for a broker that is not there yet, and says so.
 */
public final class TopicProvisioning implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(TopicProvisioning.class);
    private static final String DEAD_LETTERS = "-dlt";
    private static final int ANSWER_MILLIS = 3_000;
    private static final int CREATION_MILLIS = 30_000;

    private final TopicProperties properties;
    private final Admin admin;
    private final String brokers;
    private final Edition edition;

    /**
     * Creates what is missing.
     *
     * @param brokers where they are, for people
     * @param edition which may have names of its own
     */
    TopicProvisioning(TopicProperties properties, Admin admin, String brokers, Edition edition) {
        this.properties = properties;
        this.admin = admin;
        this.brokers = brokers;
        this.edition = edition;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!properties.create()) {
            return;
        }
        long start = System.nanoTime();
        while (!allThere()) {
            if (System.nanoTime() - start > properties.patience().toNanos()) {
                throw new IllegalStateException(
                        "Kafka at " + brokers + " did not answer within " + properties.patience());
            }
        }
    }

    /** True once the broker itself lists all topics; creating one is the controller's word only. */
    private boolean allThere() {
        try {
            Set<String> existing = admin.listTopics(new ListTopicsOptions().timeoutMs(ANSWER_MILLIS))
                    .names()
                    .get();
            List<NewTopic> missing = new ArrayList<>();
            for (Topic topic : Topics.all()) {
                add(missing, existing, topic.name(), topic.configuration());
                add(missing, existing, topic.deadLetters(), topic.deadLetterConfiguration());
                String called = edition.topic(topic);
                if (!called.equals(topic.name())) {
                    add(missing, existing, called, topic.configuration());
                    add(missing, existing, called + DEAD_LETTERS, topic.deadLetterConfiguration());
                }
            }
            var creations = admin.createTopics(missing, new CreateTopicsOptions().timeoutMs(CREATION_MILLIS));
            for (var creation : creations.values().entrySet()) {
                await(creation.getKey(), creation.getValue());
            }
            return missing.isEmpty();
        } catch (ExecutionException e) {
            if (isTooEarly(e.getCause())) {
                log.warn("Waiting for Kafka at {}", brokers);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                return false;
            }
            throw new IllegalStateException("Topics cannot be created: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    /** A broker that is not registered with its controller yet makes any replication factor too high. */
    private static boolean isTooEarly(@Nullable Throwable failure) {
        return failure instanceof RetriableException || failure instanceof InvalidReplicationFactorException;
    }

    private void add(List<NewTopic> missing, Set<String> existing, String name, Map<String, String> configuration) {
        if (!existing.contains(name)) {
            missing.add(
                    new NewTopic(name, properties.partitions(), properties.replicationFactor()).configs(configuration));
        }
    }

    private static void await(String topic, KafkaFuture<Void> creation)
            throws ExecutionException, InterruptedException {
        try {
            creation.get();
            log.info("Created topic {}", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
