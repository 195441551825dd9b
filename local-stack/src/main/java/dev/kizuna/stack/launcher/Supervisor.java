package dev.kizuna.stack.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Starts the parts in the order of their needs, as many at once as can be, and ends them in the reverse order. */
final class Supervisor {

    private static final Map<Integer, Duration> GRACE = Map.of(
            Step.AUDIENCE, Duration.ofMillis(1_500),
            Step.APPLICATION, Duration.ofMillis(5_500),
            Step.FOUNDATION, Duration.ofMillis(3_000));
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final List<SupervisedPart> parts;
    private final Console console;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    Supervisor(List<SupervisedPart> parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    /** Returns when all parts are ready. */
    void startAll() {
        var begun = System.nanoTime();
        Map<String, SupervisedPart> byName =
                parts.stream().collect(Collectors.toMap(part -> part.step().name(), Function.identity()));
        for (var part : parts) {
            var needs = part.step().needs().stream()
                    .map(name -> byName.get(name))
                    .filter(Objects::nonNull)
                    .map(SupervisedPart::ready)
                    .toArray(CompletableFuture[]::new);
            Thread.ofVirtual().name(part.step().name()).start(() -> keepRunning(part, CompletableFuture.allOf(needs)));
        }
        var allReady = CompletableFuture.allOf(
                parts.stream().map(SupervisedPart::ready).toArray(CompletableFuture[]::new));
        var settled = CompletableFuture.anyOf(allReady, failure);
        while (!settled.isDone()) {
            try {
                settled.get(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                console.waitingFor(notReady(), Duration.ofNanos(System.nanoTime() - begun));
            } catch (ExecutionException e) {
                break;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        settled.join();
    }

    /** Waits as long as everything goes well, and throws when it no longer does. */
    void watch() {
        failure.join();
    }

    void stopAll() {
        for (int level : List.of(Step.AUDIENCE, Step.APPLICATION, Step.FOUNDATION)) {
            var stops = parts.stream()
                    .filter(part -> part.step().level() == level)
                    .map(part -> Thread.ofVirtual().start(() -> part.stop(GRACE.getOrDefault(level, Duration.ZERO))))
                    .toList();
            for (var stop : stops) {
                join(stop);
            }
        }
    }

    private void keepRunning(SupervisedPart part, CompletableFuture<Void> needs) {
        try {
            needs.join();
            part.keepRunning();
        } catch (RuntimeException e) {
            failure.completeExceptionally(e);
        }
    }

    private TreeSet<String> notReady() {
        return parts.stream()
                .filter(part -> !part.ready().isDone())
                .map(part -> part.step().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
