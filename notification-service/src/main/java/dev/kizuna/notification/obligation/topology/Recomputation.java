package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Decision;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes once through all unsettled promises of a task when the rules are not those it last went through them with, some at
 * each tick, and goes on where it was after a restart. A promise that moves on the way may be met again, which changes
 * nothing then.
 */
final class Recomputation {

    private static final Logger log = LoggerFactory.getLogger(Recomputation.class);
    private static final int STEP = 100;
    private static final Bytes BEGIN = DueIndex.begin(false);

    private final ObligationEngine engine;
    private final String edition;
    private final StoredBooks books;
    private final EngineMeters meters;
    private final TaskId task;
    private final Bytes end = DueIndex.end(false);
    private Bytes from;
    private boolean running;
    private long looked;
    private long moved;

    /**
     * What is left to do.
     *
     * @param edition names the rules as they are now
     */
    Recomputation(ObligationEngine engine, String edition, StoredBooks books, EngineMeters meters, TaskId task) {
        this.engine = engine;
        this.edition = edition;
        this.books = books;
        this.meters = meters;
        this.task = task;
        Progress progress = books.progress();
        this.running = !progress.text(Progress.EDITION).filter(edition::equals).isPresent();
        boolean wasUnderWay = progress.text(Progress.RECOMPUTED_EDITION)
                .filter(edition::equals)
                .isPresent();
        this.from = wasUnderWay ? progress.get(Progress.RECOMPUTED).orElse(BEGIN) : BEGIN;
        if (running) {
            meters.recomputes(task, true);
        }
    }

    boolean isRunning() {
        return running;
    }

    /** Works out the next ones anew. */
    void step(Instant now, Consumer<Decision> apply) {
        List<DueEntry> next = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = books.dueIndex().range(from, end)) {
            while (entries.hasNext() && next.size() < STEP) {
                var entry = entries.next();
                next.add(DueEntry.read(entry.key, entry.value));
            }
        }
        next.forEach(entry -> recompute(entry, now, apply));
        if (next.size() < STEP) {
            finish();
        } else {
            from = TimeKeys.after(next.getLast().key());
            books.progress().put(Progress.RECOMPUTED_EDITION, edition);
            books.progress().put(Progress.RECOMPUTED, from);
        }
    }

    private void recompute(DueEntry entry, Instant now, Consumer<Decision> apply) {
        Obligation before =
                PromiseKeys.parse(entry.promise()).map(books::obligation).orElse(null);
        if (before == null) {
            return;
        }
        try {
            Decision decision = engine.recompute(before, books, now);
            apply.accept(decision);
            boolean hasMoved = decision.changes().stream()
                    .anyMatch(change ->
                            !change.after().due().at().equals(before.due().at()));
            looked++;
            moved += hasMoved ? 1 : 0;
            meters.recomputed(hasMoved);
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("{} cannot be worked out by the rules of now; it stays as it is", entry.promise(), e);
            meters.postponed();
        }
    }

    private void finish() {
        running = false;
        books.progress().put(Progress.EDITION, edition);
        books.progress().put(Progress.RECOMPUTED, (String) null);
        books.progress().put(Progress.RECOMPUTED_EDITION, (String) null);
        meters.recomputes(task, false);
        if (looked > 0) {
            log.info("Task {} went through {} open promises with rules {}: {} moved", task, looked, edition, moved);
        }
    }
}
