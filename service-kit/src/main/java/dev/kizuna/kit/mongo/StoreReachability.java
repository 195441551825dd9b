package dev.kizuna.kit.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the store answers: waited for by a cold start, asked by whoever watches the service. */
final class StoreReachability implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(StoreReachability.class);
    private static final Document PING = new Document("ping", 1);

    private final MongoDatabase documents;

    StoreReachability(MongoDatabase documents) {
        this.documents = documents;
    }

    void await(List<String> hosts, Duration patience) {
        long start = System.nanoTime();
        while (true) {
            try {
                documents.runCommand(PING);
                return;
            } catch (MongoInterruptedException e) {
                throw e;
            } catch (MongoException e) {
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw new IllegalStateException(
                            "The document store at " + hosts + " did not answer within " + patience, e);
                }
                log.warn("Waiting for the document store at {}", hosts);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }

    @Override
    public Health health() {
        try {
            documents.runCommand(PING);
            return Health.up().withDetail("database", documents.getName()).build();
        } catch (MongoException e) {
            return Health.down(e).build();
        }
    }
}
