package dev.kizuna.notification.obligation.query;

import dev.kizuna.kit.streams.query.OtherInstances;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.obligation.domain.Decision;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationEngine;
import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.query.RulesDifference.Counts;
import dev.kizuna.notification.obligation.query.RulesDifference.Move;
import dev.kizuna.notification.obligation.topology.DueEntry;
import dev.kizuna.notification.obligation.topology.DueIndex;
import dev.kizuna.notification.obligation.topology.ObligationStores;
import dev.kizuna.notification.obligation.topology.PromiseKeys;
import dev.kizuna.notification.policy.domain.Policies;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** Tries other rules on everything that is not settled, by the engine's own judgement, and changes nothing. */
public final class RulesPreview {

    private final Supplier<List<? extends Shelf>> shelves;
    private final Supplier<? extends Iterable<HostInfo>> hosts;
    private final OtherInstances others;
    private final Clock clock;
    private final Duration settle;

    RulesPreview(
            Supplier<List<? extends Shelf>> shelves,
            Supplier<? extends Iterable<HostInfo>> hosts,
            OtherInstances others,
            Clock clock,
            Duration settle) {
        this.shelves = shelves;
        this.hosts = hosts;
        this.others = others;
        this.clock = clock;
        this.settle = settle;
    }

    RulesPreview(RunningStreams streams, OtherInstances others, Clock clock, Duration settle) {
        this(() -> RunningShelf.allOf(streams), () -> streams.others(ObligationStores.DUE), others, clock, settle);
    }

    /**
     * The difference on all instances.
     *
     * @param path where the others answer for themselves
     * @param body what they are to be asked with
     */
    public RulesDifference preview(Policies policies, Calendars calendars, int most, String path, Object body) {
        RulesDifference whole = own(policies, calendars, most);
        for (HostInfo host : hosts.get()) {
            whole = whole.plus(others.post(host, path, body, RulesDifference.class), most);
        }
        return whole;
    }

    /** The difference for what this instance has. */
    public RulesDifference own(Policies policies, Calendars calendars, int most) {
        var engine = new ObligationEngine(policies, calendars, settle);
        Instant now = clock.instant();
        return shelves.get().parallelStream()
                .map(shelf -> of(shelf, engine, now, most))
                .reduce(RulesDifference.NONE, (one, other) -> one.plus(other, most));
    }

    private static RulesDifference of(Shelf shelf, ObligationEngine engine, Instant now, int most) {
        var books = new ShelfBooks(shelf);
        Map<String, Counts> counts = new TreeMap<>();
        List<Move> moves = new ArrayList<>();
        long looked = 0;
        Bytes end = DueIndex.end(false);
        try (KeyValueIterator<Bytes, byte[]> entries = shelf.dueTimes(DueIndex.begin(false), end)) {
            while (entries.hasNext()) {
                var next = entries.next();
                Obligation before = PromiseKeys.parse(
                                DueEntry.read(next.key, next.value).promise())
                        .map(books::obligation)
                        .orElse(null);
                if (before == null) {
                    continue;
                }
                looked++;
                Verdict verdict = verdict(engine, before, books, now);
                counts.merge(before.id().policy(), verdict.counts(), Counts::plus);
                Move move = verdict.move();
                if (move != null && moves.size() < most) {
                    moves.add(move);
                }
            }
        }
        return new RulesDifference(looked, counts, moves);
    }

    private record Verdict(Counts counts, @Nullable Move move) {}

    private static Verdict verdict(ObligationEngine engine, Obligation before, ShelfBooks books, Instant now) {
        Decision decision;
        try {
            decision = engine.recompute(before, books, now);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new Verdict(new Counts(0, 0, 0, 0, 1), Move.failed(before, String.valueOf(e.getMessage())));
        }
        if (decision.changes().isEmpty()) {
            return new Verdict(new Counts(1, 0, 0, 0, 0), null);
        }
        Obligation after = decision.changes().getLast().after();
        int order = after.due().at().compareTo(before.due().at());
        boolean ended = after.status() == Status.CANCELLED;
        Counts counts = ended
                ? new Counts(0, 0, 0, 1, 0)
                : new Counts(order == 0 ? 1 : 0, order > 0 ? 1 : 0, order < 0 ? 1 : 0, 0, 0);
        return new Verdict(counts, ended || order != 0 ? Move.of(before, after) : null);
    }
}
