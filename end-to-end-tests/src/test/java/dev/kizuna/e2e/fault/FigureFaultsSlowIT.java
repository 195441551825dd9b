package dev.kizuna.e2e.fault;

import dev.kizuna.e2e.stack.FigureCluster;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code -Dkizuna.seed=} repeats a storm, {@code -Dkizuna.faults=} makes it longer or shorter. */
class FigureFaultsSlowIT {

    @Test
    void shouldShowWhatAnOracleCountsWhenWhateverCanHappenHappensAgainAndAgain() {
        long seed = Long.getLong("kizuna.seed", System.nanoTime());
        try (var cluster = new FigureCluster();
                var funnel = new Funnel(24, cluster)) {
            var storm = new Storm(cluster, seed);
            storm.rage(funnel, 5, storm.anyFaults(Integer.getInteger("kizuna.faults", 40)));

            cluster.instances()
                    .forEach(instance -> new Shown(instance).await(funnel.expected(), Duration.ofMinutes(5)));
        }
    }
}
