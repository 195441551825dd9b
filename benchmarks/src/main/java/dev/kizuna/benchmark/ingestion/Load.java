package dev.kizuna.benchmark.ingestion;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Some clients, each of which posts one batch after the other. */
final class Load {

    private static final String ALL_TAKEN = "{\"accepted\":" + Batch.EVENTS + ",\"rejected\":[]}";
    private static final int DISTINCT_BATCHES = 4;

    private final int port;
    private final List<List<Batch>> batches = new ArrayList<>();
    private final AtomicLong numbers = new AtomicLong();

    /**
     * What came of it.
     *
     * @param nanos how long each batch took, in order of length
     */
    record Figures(List<Long> nanos, double perSecond) {

        long events() {
            return (long) nanos.size() * Batch.EVENTS;
        }

        double millis(double quantile) {
            int index = (int) Math.min(nanos.size() - 1L, Math.round(quantile * nanos.size()));
            return nanos.get(index) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        }
    }

    Load(int port, int clients) {
        this.port = port;
        for (int client = 0; client < clients; client++) {
            List<Batch> own = new ArrayList<>();
            for (int i = 0; i < DISTINCT_BATCHES; i++) {
                own.add(new Batch((long) client * DISTINCT_BATCHES + i));
            }
            batches.add(own);
        }
    }

    List<Batch> some() {
        return batches.getFirst();
    }

    /** @throws IllegalStateException when any event of any batch is not taken */
    Figures run(Duration length) {
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(batches.size())) {
            List<Callable<List<Long>>> clients = new ArrayList<>();
            batches.forEach(own -> clients.add(() -> post(own, start + length.toNanos())));
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> client : threads.invokeAll(clients)) {
                nanos.addAll(client.get());
            }
            double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            Collections.sort(nanos);
            return new Figures(nanos, nanos.size() * Batch.EVENTS / seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Long> post(List<Batch> own, long end) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (var client = new Client(port)) {
            for (int i = 0; System.nanoTime() < end; i++) {
                byte[] body = own.get(i % own.size()).numbered(numbers.incrementAndGet());
                long sent = System.nanoTime();
                Client.Answer answer = client.post(body);
                if (answer.status() != 202 || !answer.body().equals(ALL_TAKEN)) {
                    throw new IllegalStateException(answer.status() + " "
                            + answer.body()
                                    .substring(0, Math.min(500, answer.body().length())));
                }
                nanos.add(System.nanoTime() - sent);
            }
        }
        return nanos;
    }
}
