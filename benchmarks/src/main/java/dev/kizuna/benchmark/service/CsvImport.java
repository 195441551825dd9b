package dev.kizuna.benchmark.service;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that a service takes in while nobody waits for the answer. */
public final class CsvImport {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Pattern RATE = Pattern.compile("\"rowsPerSecond\":([0-9.]+)");

    private CsvImport() {}

    /**
     * Returns when all is taken: how many rows a second.
     *
     * @param kind of import, such as {@code partners}
     * @throws IllegalStateException when a row was refused
     */
    public static String take(ServiceProcess service, String kind, String csv, int rows) {
        String run = service.send("POST", "/api/imports/" + kind, "text/csv", csv, "Prefer", "respond-async")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String state = service.get(run).body();
        while (state.contains("\"RUNNING\"")) {
            LockSupport.parkNanos(POLL.toNanos());
            state = service.get(run).body();
        }
        Matcher rate = RATE.matcher(state);
        if (!state.contains("\"accepted\":" + rows) || !rate.find()) {
            throw new IllegalStateException("not all " + kind + " were imported: " + state);
        }
        return rate.group(1);
    }
}
