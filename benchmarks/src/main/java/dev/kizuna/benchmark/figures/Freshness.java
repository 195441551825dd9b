package dev.kizuna.benchmark.figures;

import com.sun.management.OperatingSystemMXBean;
import dev.kizuna.benchmark.service.Publisher;
import dev.kizuna.event.campaign.LeadCaptured;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** How long it takes from the sending of an event until the scorecard shows it over HTTP, while others are sent all the time. */
final class Freshness {

    private static final int ASKING = 4;
    /** Asked more often, the asking would be the load that is measured. */
    private static final long RETRY = Duration.ofMillis(20).toNanos();

    private static final Duration GIVE_UP = Duration.ofSeconds(10);
    private static final Duration SETTLE = Duration.ofSeconds(15);

    private final Kpi kpi;
    private final Publisher publisher;
    private final History history;
    private final LongAdder silent = new LongAdder();
    private int published;
    private int measured;

    Freshness(Kpi kpi, Publisher publisher, History history) {
        this.kpi = kpi;
        this.publisher = publisher;
        this.history = history;
    }

    /**
     * What was seen.
     *
     * @param millis in their order; 10,000 stands for what was not seen by then
     * @param silent questions that were not answered at all
     * @param busy share of the machine's processors that was used meanwhile, by whomever
     */
    record Seen(long[] millis, long silent, double busy) {}

    /** Each measure has events and a day of its own, so that none knows what is told in another. */
    Seen measure(double rate, Duration length) throws Exception {
        measured++;
        silent.reset();
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        machine.getCpuLoad();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            long from = start + SETTLE.toNanos();
            long end = from + length.toNanos();
            var load = threads.submit(() -> {
                load(rate, start, end);
                return null;
            });
            List<Callable<long[]>> asking = IntStream.range(0, ASKING)
                    .<Callable<long[]>>mapToObj(number -> () -> ask(number, from, end))
                    .toList();
            var all = new ArrayList<long[]>();
            for (var asked : threads.invokeAll(asking)) {
                all.add(asked.get());
            }
            load.get();
            return new Seen(
                    all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), silent.sum(), machine.getCpuLoad());
        }
    }

    /** Sends at an even pace what comes after the history. */
    private void load(double rate, long start, long end) {
        int sent = 0;
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            int due = (int) ((now - start) / 1e9 * rate);
            for (; sent < due; sent++) {
                publisher.publish(history.event(history.size() + published++));
            }
            LockSupport.parkNanos(1_000_000);
        }
        publisher.flush();
    }

    private long[] ask(int number, long from, long end) {
        LockSupport.parkNanos(from - System.nanoTime());
        var millis = new ArrayList<Long>();
        // a day of their own, on which nothing else happens
        Instant at = History.START.minus(Duration.ofDays(30L + measured));
        LocalDate day = LocalDate.ofInstant(at, ZoneId.of("Asia/Tokyo"));
        for (int i = 0; System.nanoTime() < end; i++) {
            // each asker has partners of its own, so that it knows what to expect
            String partner = History.partner(number + ASKING * (i % (History.PARTNERS / ASKING)));
            long expected = i / (History.PARTNERS / ASKING) + 1;
            var lead = LeadCaptured.newBuilder()
                    .setEventId(UUID.randomUUID().toString())
                    .setOccurredAt(at)
                    .setPartnerId(partner)
                    .setLeadId(UUID.randomUUID().toString())
                    .build();
            long sent = System.nanoTime();
            publisher.publish(lead);
            while (leads(partner, day) < expected && System.nanoTime() - sent < GIVE_UP.toNanos()) {
                LockSupport.parkNanos(RETRY);
            }
            millis.add((System.nanoTime() - sent) / 1_000_000);
        }
        return millis.stream().mapToLong(Long::longValue).toArray();
    }

    private long leads(String partner, LocalDate day) {
        try {
            return kpi.leads(partner, day);
        } catch (UncheckedIOException e) {
            silent.increment();
            return -1;
        }
    }
}
