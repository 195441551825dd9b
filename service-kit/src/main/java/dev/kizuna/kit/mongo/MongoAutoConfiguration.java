package dev.kizuna.kit.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsCommandListener;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsConnectionPoolListener;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The document store, for services that name one. What its URI says wins over what is set here. */
@AutoConfiguration
@ConditionalOnProperty("kizuna.mongodb.uri")
class MongoAutoConfiguration {

    private static final int ANSWER_SECONDS = 5;

    @Bean
    ConnectionString documentStore(@Value("${kizuna.mongodb.uri}") String uri) {
        var documentStore = new ConnectionString(uri);
        if (documentStore.getDatabase() == null) {
            throw new IllegalStateException(
                    "kizuna.mongodb.uri must end with the name of a database, for " + documentStore.getHosts());
        }
        return documentStore;
    }

    @Bean(destroyMethod = "close")
    MongoClient documentStoreClient(ConnectionString documentStore, MeterRegistry meters) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(
                        pool -> pool.addConnectionPoolListener(new MongoMetricsConnectionPoolListener(meters)))
                .addCommandListener(new MongoMetricsCommandListener(meters))
                .retryWrites(false)
                .writeConcern(WriteConcern.MAJORITY)
                .applyConnectionString(documentStore)
                .build());
    }

    /** @param patience how long a cold start waits for the store */
    @Bean
    MongoDatabase documents(
            MongoClient client,
            ConnectionString documentStore,
            @Value("${kizuna.mongodb.patience:5m}") Duration patience) {
        MongoDatabase documents = client.getDatabase(Objects.requireNonNull(documentStore.getDatabase()));
        new StoreReachability(documents).await(documentStore.getHosts(), patience);
        return documents;
    }

    @Bean
    HealthIndicator documentStoreHealthIndicator(MongoDatabase documents) {
        return new StoreReachability(documents);
    }
}
