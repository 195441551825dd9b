package dev.kizuna.e2e.fault;

import dev.kizuna.e2e.fault.Storm.Fault;
import dev.kizuna.e2e.stack.PromiseCluster;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Dkizuna.seed=} repeats a storm, {@code -Dkizuna.faults=} makes it longer or shorter. */
class PromiseFaultsSlowIT {

    @Test
    void shouldFireEachDeadlineOnceWhenAnInstanceIsKilledAnotherFrozenAndTheBrokerKilled() {
        try (var cluster = new PromiseCluster();
                var promises = new Promises("gale", 24, cluster)) {
            var storm = new Storm(cluster, Long.getLong("kizuna.seed", System.nanoTime()));
            storm.rage(promises, 100, List.of(Fault.KILL_INSTANCE, Fault.FREEZE_INSTANCE, Fault.KILL_BROKER));

            new Verdicts(cluster).verify(promises, storm.crashes());
        }
    }

    @Test
    void shouldFireEachDeadlineOnceWhenWhateverCanHappenHappensAgainAndAgain() {
        long seed = Long.getLong("kizuna.seed", System.nanoTime());
        try (var cluster = new PromiseCluster();
                var promises = new Promises("storm", 48, cluster)) {
            var storm = new Storm(cluster, seed);
            storm.rage(promises, 60, storm.anyFaults(Integer.getInteger("kizuna.faults", 40)));

            new Verdicts(cluster).verify(promises, storm.crashes());
        }
    }
}
