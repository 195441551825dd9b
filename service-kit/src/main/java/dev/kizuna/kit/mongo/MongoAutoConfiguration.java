package dev.kizuna.kit.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The document store, for services that name one. */
@AutoConfiguration
@ConditionalOnProperty("kizuna.mongodb.uri")
class MongoAutoConfiguration {

    private static final int PATIENCE_SECONDS = 10;

    @Bean
    ConnectionString documentStore(org.springframework.core.env.Environment environment) {
        var uri = new ConnectionString(environment.getRequiredProperty("kizuna.mongodb.uri"));
        if (uri.getDatabase() == null) {
            throw new IllegalStateException("kizuna.mongodb.uri must end with the name of a database: " + uri);
        }
        return uri;
    }

    @Bean(destroyMethod = "close")
    MongoClient documentStoreClient(ConnectionString documentStore) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(documentStore)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .retryWrites(false)
                .writeConcern(
                        documentStore.getWriteConcern() == null
                                ? WriteConcern.MAJORITY
                                : documentStore.getWriteConcern())
                .build());
    }

    @Bean
    MongoDatabase documents(MongoClient client, ConnectionString documentStore) {
        return client.getDatabase(Objects.requireNonNull(documentStore.getDatabase()));
    }
}
