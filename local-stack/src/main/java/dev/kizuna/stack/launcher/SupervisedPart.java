package dev.kizuna.stack.launcher;

import dev.kizuna.stack.process.Child;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: starts it, waits until it is ready, and brings it back when it dies. */
final class SupervisedPart {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Step step;
    private final Path log;
    private final StartUpCaches caches;
    private final Console console;
    private final RestartPolicy policy = new RestartPolicy(System::nanoTime);
    private final BiConsumer<String, Child> started;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private @Nullable Child child;
    private boolean stopping;

    SupervisedPart(Step step, Path log, StartUpCaches caches, Console console, BiConsumer<String, Child> started) {
        this.step = step;
        this.log = log;
        this.caches = caches;
        this.console = console;
        this.started = started;
    }

    Step step() {
        return step;
    }

    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Returns when the part was stopped or has ended well; throws when it cannot be kept running. */
    void keepRunning() {
        var knownToFail = false;
        while (true) {
            var begun = System.nanoTime();
            var running = launch();
            if (running == null) {
                return;
            }
            var cameUp = awaitReady(running);
            if (cameUp) {
                step.part().settle();
                console.ready(step.name(), Duration.ofNanos(System.nanoTime() - begun));
                ready.complete(null);
                running.onExit().join();
            }
            if (isStopping() || (step.mayEnd() && running.exitCode() == 0)) {
                ready.complete(null);
                return;
            }
            console.died(step.name(), running.exitCode());
            if (cameUp || !knownToFail) {
                console.quote(running.lastLogLines(15), log);
            }
            knownToFail = !cameUp;
            if (!cameUp) {
                caches.discard(step.part().program());
            }
            if (!policy.allowsAnother()) {
                throw new CannotStart(step.name() + " died more than " + RestartPolicy.RESTARTS
                        + " times within a minute, which is why everything is stopped");
            }
            console.say("  " + step.name() + " is started again");
        }
    }

    /** SIGTERM first, SIGKILL after that time. */
    void stop(Duration patience) {
        Child running;
        synchronized (this) {
            stopping = true;
            running = child;
        }
        if (running != null) {
            running.stop(patience);
        }
    }

    private synchronized @Nullable Child launch() {
        if (stopping) {
            return null;
        }
        child = Child.start(caches.quickened(step.part().program()), log);
        started.accept(step.name(), child);
        return child;
    }

    private boolean awaitReady(Child running) {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!step.part().isReady(running)) {
            if (running.hasEndedWithin(POLL)) {
                return false;
            }
            if (System.nanoTime() > giveUp) {
                console.say("  " + step.name() + " was not ready in " + PATIENCE.toSeconds() + " s");
                running.kill();
                return false;
            }
        }
        return running.isAlive();
    }

    private synchronized boolean isStopping() {
        return stopping;
    }
}
