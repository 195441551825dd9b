package dev.kizuna.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Application;
import dev.kizuna.e2e.stack.PromiseCluster;
import dev.kizuna.event.sla.ObligationChanged;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PromiseFaultsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static PromiseCluster cluster;
    private static Verdicts verdicts;

    @BeforeAll
    static void start() {
        cluster = new PromiseCluster();
        verdicts = new Verdicts(cluster);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @DisplayName("Edge case 24: two instances post each breach once")
    void shouldPostEachBreachOnceWhenTwoInstancesRun() {
        try (var promises = new Promises("pair", 12, cluster)) {
            for (int number = 0; number < 36; number++) {
                promises.make(Duration.ofMillis(3_000 + number * 20), false);
            }
            promises.flush();

            verdicts.verify(promises, 0);
        }
    }

    @Test
    @DisplayName(
            "Edge case 23: a deadline that passes while nothing runs gives one catch-up alert, with the id it would have had")
    void shouldAlertOnceWhenADeadlinePassesWhileNothingRuns() {
        try (var promises = new Promises("down", 4, cluster)) {
            // given a promise whose deadline passes while both instances are dead
            promises.make(Duration.ofSeconds(3), false);
            promises.flush();
            Promises.Promise promise = promises.made().getFirst();
            verdicts.awaitOpen(promises);
            cluster.instances().forEach(Application::kill);
            await().atMost(SOON)
                    .until(() -> Instant.now().isAfter(promise.dueAt().plusSeconds(1)));

            // when they come back
            cluster.instances().forEach(Application::start);

            // then it is told once, under the promise's own id
            verdicts.verify(promises, 0);
            ObligationChanged breach = verdicts.onlyBreach(promises, promise);
            assertThat(verdicts.messages()).containsEntry(breach.getObligationId(), 1);
        }
    }
}
