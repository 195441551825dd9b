package dev.kizuna.benchmark.timers;

import dev.kizuna.benchmark.timers.Findings.Finding;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Both sides beside each other and beside their goals, as far as they were measured. */
final class Comparison {

    private static final double TAKE_IN_GOAL = 1;
    private static final double FIRE_GOAL = 6;
    private static final double BYTES_GOAL = 100;
    private static final int LATENESS_GOAL = 150;

    private final @Nullable SideFigures engine;
    private final @Nullable SideFigures peer;

    private Comparison(@Nullable SideFigures engine, @Nullable SideFigures peer) {
        this.engine = engine;
        this.peer = peer;
    }

    static List<Finding> of(@Nullable SideFigures engine, @Nullable SideFigures peer, Options options) {
        if (engine == null && peer == null) {
            return List.of();
        }
        var comparison = new Comparison(engine, peer);
        return List.of(
                comparison.rate(
                        "Take-in until %,d are open".formatted(options.open()), SideFigures::takenIn, TAKE_IN_GOAL),
                comparison.rate(
                        "Fire %,d that are due at once".formatted(options.fire()), SideFigures::fired, FIRE_GOAL),
                comparison.lateness("Lateness at %,d/s, %,d open".formatted(Options.ON_TIME_RATE, options.open())),
                comparison.bytes());
    }

    private Finding rate(String what, ToDoubleFunction<SideFigures> figure, double goal) {
        if (engine == null || peer == null) {
            return new Finding(what, rate(engine, figure), rate(peer, figure), null, true);
        }
        double ratio = figure.applyAsDouble(engine) / figure.applyAsDouble(peer);
        return new Finding(
                what,
                "%s, %.2f times".formatted(rate(engine, figure), ratio),
                rate(peer, figure),
                "%.0f times".formatted(goal),
                ratio >= goal);
    }

    private Finding lateness(String what) {
        return new Finding(
                what,
                lateness(engine),
                lateness(peer),
                engine == null ? null : "p99 at most %d ms".formatted(LATENESS_GOAL),
                engine == null || engine.lateness99() <= LATENESS_GOAL);
    }

    private Finding bytes() {
        return new Finding(
                "On disk for each open promise",
                bytes(engine),
                bytes(peer),
                engine == null ? null : "at most %.0f bytes".formatted(BYTES_GOAL),
                engine == null || engine.bytes() <= BYTES_GOAL);
    }

    private static String rate(@Nullable SideFigures side, ToDoubleFunction<SideFigures> figure) {
        return side == null ? "" : "%,.0f/s".formatted(figure.applyAsDouble(side));
    }

    private static String lateness(@Nullable SideFigures side) {
        return side == null ? "" : "p50 %,d ms, p99 %,d ms".formatted(side.latenessMedian(), side.lateness99());
    }

    private static String bytes(@Nullable SideFigures side) {
        return side == null ? "" : "%.0f bytes".formatted(side.bytes());
    }
}
