package dev.kizuna.kpi.config;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.messaging.OwnTopics;
import dev.kizuna.kpi.generation.persistence.MongoGenerations;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * Which generation an instance counts for: {@code kizuna.kpi.generation}, else the one that counts when it starts. It is
 * known before anything is made, since topology, groups and documents are named after it, and looked up when it is asked
 * for, since only then all settings are there.
 */
public final class GenerationNumber implements EnvironmentPostProcessor {

    static final String WANTED = "kizuna.kpi.generation";
    static final String NUMBER = "kizuna.kpi.own-generation";
    static final String APPLICATION = "kizuna.kpi.application-id";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new OfDocuments(environment));
    }

    private static final class OfDocuments extends PropertySource<Object> {

        private static final Logger log = LoggerFactory.getLogger(GenerationNumber.class);
        private static final int ANSWER_SECONDS = 5;

        private final ConfigurableEnvironment environment;

        private @Nullable Generation known;

        OfDocuments(ConfigurableEnvironment environment) {
            super("generation");
            this.environment = environment;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case NUMBER -> generation().number();
                case APPLICATION -> OwnTopics.application(generation());
                default -> null;
            };
        }

        private synchronized Generation generation() {
            Generation found = known;
            if (found == null) {
                Integer wanted = environment.getProperty(WANTED, Integer.class);
                found = wanted == null ? active() : new Generation(wanted);
                known = found;
            }
            return found;
        }

        private Generation active() {
            var store = new ConnectionString(environment.getRequiredProperty("kizuna.mongodb.uri"));
            Duration patience =
                    environment.getProperty("kizuna.mongodb.patience", Duration.class, Duration.ofMinutes(5));
            String database = Objects.requireNonNull(store.getDatabase(), "kizuna.mongodb.uri must name a database");
            long start = System.nanoTime();
            try (var client = MongoClients.create(MongoClientSettings.builder()
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                    .applyConnectionString(store)
                    .build())) {
                while (true) {
                    try {
                        return MongoGenerations.activeIn(client.getDatabase(database));
                    } catch (MongoException e) {
                        if (System.nanoTime() - start > patience.toNanos()) {
                            throw e;
                        }
                        log.warn("Waiting for the document store at {}", store.getHosts());
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                    }
                }
            }
        }
    }
}
