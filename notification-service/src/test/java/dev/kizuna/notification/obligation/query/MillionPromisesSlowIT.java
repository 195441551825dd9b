package dev.kizuna.notification.obligation.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.query.ObligationQuery.Order;
import dev.kizuna.notification.obligation.topology.EngineOnDisk;
import dev.kizuna.notification.obligation.topology.SomeEvents;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading, firing and keeping costs with a million promises open; prints it, since a busy machine proves nothing. */
class MillionPromisesSlowIT {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final int PARTNERS = 10_000;
    private static final int PROMISES = Integer.getInteger("promises", 1_000_000);
    private static final int QUERIES = 300;

    @TempDir
    Path directory;

    @Test
    void shouldAnswerFromTheIndexWhenAMillionAreOpen() {
        try (var engine = new EngineOnDisk(NOW.minus(Duration.ofDays(7)), directory)) {
            // given
            for (int i = 0; i < PARTNERS; i++) {
                engine.happens(partner(i) + "/partner", SomeEvents.profile(partner(i), "owner-" + i % 200, "#c", NOW));
            }
            engine.clock.advance(Duration.between(engine.clock.instant(), NOW.plus(Duration.ofDays(1))));
            timed("took in", PROMISES, () -> {
                for (int i = 0; i < PROMISES; i++) {
                    String partner = partner((int) (i * 7_919L % PARTNERS));
                    engine.happens(SomeEvents.inquiry(partner, "inq-%09d".formatted(i), NOW.plusMillis(i * 80L)));
                }
            });
            engine.stores()
                    .forEach(store -> System.out.printf(
                            "%s: %.1f bytes a promise%n", store, (double) engine.bytesOf(store) / PROMISES));
            var obligations = new LocalObligations(() -> List.of(new StoreShelf(engine)));
            var random = new Random(7);

            // when
            timedEach("list of one partner", () -> obligations.list(query(partner(random.nextInt(PARTNERS)), null)));
            timedEach("due within a day", () -> obligations.list(query(null, NOW.plus(Duration.ofDays(1)))));
            timedEach(
                    "open of one owner",
                    () -> obligations.list(new ObligationQuery(
                            null,
                            null,
                            EnumSet.of(Status.OPEN),
                            null,
                            "owner-" + random.nextInt(200),
                            null,
                            null,
                            Order.DUE,
                            "",
                            50)));
            timed(
                    "summary of",
                    PROMISES,
                    () -> obligations.tallies(new SummaryQuery(null, null, Set.of(), SummaryQuery.By.POLICY)));
            timed(
                    "summary by partner of",
                    PROMISES,
                    () -> obligations.tallies(new SummaryQuery(null, null, Set.of(), SummaryQuery.By.PARTNER)));

            // then
            assertThat(obligations.tallies(new SummaryQuery(null, null, Set.of(), SummaryQuery.By.POLICY)))
                    .containsOnlyKeys("response-24h")
                    .allSatisfy((policy, tally) -> assertThat(tally.counts().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(PROMISES));

            engine.clock.advance(Duration.ofDays(3));
            long before = engine.published();
            timed("fired", PROMISES, () -> {
                long published;
                do {
                    published = engine.published();
                    engine.tick();
                } while (engine.published() > published);
            });
            System.out.printf("published %.1f events a promise%n", (double) (engine.published() - before) / PROMISES);
            timed("idle ticks", 10_000, () -> {
                for (int i = 0; i < 10_000; i++) {
                    engine.clock.advance(Duration.ofMillis(50));
                    engine.tick();
                }
            });
            timedEach(
                    "due within a day, all lapsed", () -> obligations.list(query(null, NOW.plus(Duration.ofDays(1)))));
        }
    }

    private static ObligationQuery query(@Nullable String partnerId, @Nullable Instant dueBefore) {
        Set<Status> any = EnumSet.noneOf(Status.class);
        return new ObligationQuery(
                partnerId, null, any, null, null, null, dueBefore, dueBefore == null ? Order.KEY : Order.DUE, "", 50);
    }

    private static String partner(int number) {
        return "partner-%05d".formatted(number);
    }

    /** Time on the clock, and of the processor, which a busy machine does not stretch. */
    private static void timed(String what, long count, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long busy = threads.getCurrentThreadCpuTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = (threads.getCurrentThreadCpuTime() - busy) / 1e9;
        System.out.printf(
                "%s %,d in %.2f s: %,.0f/s; %.1f µs of processor time each%n",
                what, count, seconds, count / seconds, cpu * 1e6 / count);
    }

    private static void timedEach(String what, Supplier<?> query) {
        long[] nanos = new long[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            long start = System.nanoTime();
            assertThat(query.get()).isNotNull();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms%n", what, nanos[QUERIES / 2] / 1e6, nanos[QUERIES * 99 / 100] / 1e6);
    }
}
