package dev.kizuna.kpi.config;

import dev.kizuna.kpi.generation.application.TakingTurns;
import dev.kizuna.kpi.generation.domain.Voice;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks once a second which generation counts, from before anything is counted until after the last. */
final class Turns implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    private final TakingTurns turns;
    private final Voice voice;

    private @Nullable ScheduledExecutorService looking;

    Turns(TakingTurns turns, Voice voice) {
        this.turns = turns;
        this.voice = voice;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public synchronized void start() {
        turns.begin();
        var executor = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name("generations").daemon().unstarted(task));
        executor.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        looking = executor;
    }

    private void look() {
        try {
            turns.look();
        } catch (RuntimeException e) {
            log.warn("It cannot be told which generation counts: {}", e.toString());
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService executor = looking;
        if (executor != null) {
            executor.shutdownNow();
            looking = null;
        }
        voice.fallSilent();
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
