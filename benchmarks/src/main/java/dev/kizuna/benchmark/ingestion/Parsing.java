package dev.kizuna.benchmark.ingestion;

import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What it costs to look at every token of the batches and to do nothing with them. */
final class Parsing {

    private static final JsonFactory JSON = new JsonFactory();

    private Parsing() {}

    /** Events a second on one thread. */
    static double perSecond(List<Batch> batches, Duration length) {
        run(batches, length.dividedBy(2));
        return run(batches, length);
    }

    private static double run(List<Batch> batches, Duration length) {
        long start = System.nanoTime();
        long number = 0;
        while (System.nanoTime() - start < length.toNanos()) {
            byte[] body = batches.get((int) (number % batches.size())).numbered(++number);
            try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
                while (parser.nextToken() != null) {
                    parser.currentTokenId();
                }
            }
        }
        return number * Batch.EVENTS * (double) Duration.ofSeconds(1).toNanos() / (System.nanoTime() - start);
    }
}
