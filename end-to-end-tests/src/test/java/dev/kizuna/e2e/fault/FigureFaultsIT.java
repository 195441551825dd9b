package dev.kizuna.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.fault.Storm.Fault;
import dev.kizuna.e2e.stack.Application;
import dev.kizuna.e2e.stack.FigureCluster;
import dev.kizuna.e2e.stack.Http;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FigureFaultsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** A member that is killed is missed after 6 seconds. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(20);

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final long seed = Long.getLong("kizuna.seed", System.nanoTime());
    private FigureCluster cluster;

    @BeforeEach
    void start() {
        cluster = new FigureCluster();
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Test
    void shouldShowWhatAnOracleCountsWhenInstancesAndBrokerAreKilledUnderLoad() {
        var storm = new Storm(cluster, seed);
        try (var funnel = new Funnel(12, cluster)) {
            // given two instances that lose the broker and then both their memories while events come
            storm.rage(funnel, 10, List.of(Fault.KILL_BROKER, Fault.KILL_INSTANCES));

            // then both show the same as who counted in peace
            cluster.instances().forEach(Application::awaitReady);
            cluster.instances().forEach(instance -> new Shown(instance).await(funnel.expected(), PATIENCE));

            // and the other one goes on when one is killed
            Application killed = cluster.instances().getFirst();
            Application other = cluster.instances().getLast();
            killed.kill();
            Instant start = Instant.now();
            funnel.makeOneEach(new Random(seed));
            funnel.flush();
            new Shown(other).await(funnel.expected(), TAKE_OVER);
            System.out.println("Taken over after " + Duration.between(start, Instant.now()));

            // and one that was stopped comes back with what it had
            killed.start();
            killed.awaitReady();
            long copied = allRestored(killed, 1);
            killed.stop();
            killed.start();
            killed.awaitReady();
            long again = allRestored(killed, 0);
            System.out.printf("State read: %,d records after a kill, %,d after a stop%n", copied, again);
            assertThat(again).isLessThan(copied / 10);
            new Shown(killed).await(funnel.expected(), PATIENCE);
        }
    }

    /** How many records of its own state an instance has read since it started, as soon as it reads no more. */
    private static long allRestored(Application instance, long least) {
        var last = new AtomicLong(-1);
        await("state of " + instance.url())
                .atMost(PATIENCE)
                .pollDelay(QUIET)
                .pollInterval(QUIET)
                .until(() -> {
                    long now = restored(instance);
                    return last.getAndSet(now) == now && now >= least;
                });
        return last.get();
    }

    private static long restored(Application instance) {
        return new Http(instance.url())
                .get("/actuator/prometheus")
                .body()
                .asString()
                .lines()
                .filter(line -> line.startsWith("kafka_consumer_fetch_manager_records_consumed_total{"))
                .filter(line -> line.contains("-restore-consumer\"") && !line.contains("topic="))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
