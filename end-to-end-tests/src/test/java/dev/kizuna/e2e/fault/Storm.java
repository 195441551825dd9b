package dev.kizuna.e2e.fault;

import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Application;
import dev.kizuna.e2e.stack.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Hurts one process after the other at random points while a load goes on. The same seed does the same. */
final class Storm {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** What can happen to a machine. */
    enum Fault {
        KILL_INSTANCE,
        /** All instances at once, so that nobody takes over. */
        KILL_INSTANCES,
        FREEZE_INSTANCE,
        STOP_INSTANCE,
        KILL_BROKER,
        FREEZE_BROKER,
        STOP_BROKER
    }

    private final Cluster cluster;
    private final Random random;
    private int crashes;

    Storm(Cluster cluster, long seed) {
        this.cluster = cluster;
        this.random = new Random(seed);
        System.out.println("The storm's seed is " + seed);
    }

    /** How many processes were killed or frozen until now. */
    int crashes() {
        return crashes;
    }

    /**
     * The load goes on all the time while one fault follows the other.
     *
     * @param everyMillis one more of it
     */
    void rage(Load load, int everyMillis, List<Fault> faults) {
        var making = new Random(random.nextLong());
        var over = new CompletableFuture<Void>();
        var loading = CompletableFuture.runAsync(() -> {
            while (!over.isDone()) {
                load.makeOne(making);
                pause(Duration.ofMillis(everyMillis));
            }
            load.flush();
        });
        try {
            for (Fault fault : faults) {
                pause(between(500, 2_500));
                strike(fault);
            }
            pause(between(500, 2_500));
        } finally {
            over.complete(null);
        }
        loading.join();
    }

    List<Fault> anyFaults(int count) {
        Fault[] all = Fault.values();
        return random.ints(count, 0, all.length).mapToObj(index -> all[index]).toList();
    }

    private void strike(Fault fault) {
        Application instance =
                cluster.instances().get(random.nextInt(cluster.instances().size()));
        Duration pause = between(200, 3_000);
        // longer than the group waits for a member half of the time, so that others take over and it comes back as a
        // stranger
        Duration frozen = between(500, (int) LONGEST_PAUSE.toMillis());
        System.out.printf("%s %s, instance %s%n", Instant.now(), fault, instance.url());
        switch (fault) {
            case KILL_INSTANCE -> {
                crashes++;
                instance.kill();
                pause(pause);
                instance.start();
            }
            case KILL_INSTANCES -> {
                crashes += cluster.instances().size();
                cluster.instances().forEach(Application::kill);
                pause(pause);
                cluster.instances().forEach(Application::start);
            }
            case FREEZE_INSTANCE -> {
                crashes++;
                instance.freeze();
                pause(frozen);
                instance.thaw();
            }
            case STOP_INSTANCE -> {
                instance.stop();
                pause(pause);
                instance.start();
            }
            case KILL_BROKER -> {
                crashes++;
                cluster.broker().kill();
                pause(pause);
                cluster.broker().restart();
            }
            case FREEZE_BROKER -> {
                crashes++;
                cluster.broker().freeze();
                pause(frozen);
                cluster.broker().thaw();
            }
            case STOP_BROKER -> {
                cluster.broker().stop();
                pause(pause);
                cluster.broker().restart();
            }
        }
    }

    private Duration between(int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least));
    }

    private static void pause(Duration duration) {
        Instant end = Instant.now().plus(duration);
        await().pollInterval(Duration.ofMillis(10))
                .atMost(duration.plusSeconds(30))
                .until(() -> !Instant.now().isBefore(end));
    }
}
