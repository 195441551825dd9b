package dev.kizuna.kit.ingest;

import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.record.EventFields;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Takes events that were read, refuses those of unknown partners, and answers once Kafka has acknowledged the others. */
public final class Ingestion {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final KnownPartners partners;
    private final EventProducer producer;
    private final MeterRegistry meters;

    public Ingestion(KnownPartners partners, EventProducer producer, MeterRegistry meters) {
        this.partners = partners;
        this.producer = producer;
        this.meters = meters;
    }

    /**
     * One event or row on its way in.
     *
     * @param line line in the file, or null for an event
     */
    record Item(int index, @Nullable Long line, @Nullable String id, EventReading reading) {}

    /** @throws ProblemException (503) when Kafka acknowledged none of the good ones */
    IngestionReport ingest(List<Item> items) {
        Set<String> unknown = partners.unknownOf(items.stream()
                .map(Item::reading)
                .filter(EventReading.Accepted.class::isInstance)
                .map(reading -> EventFields.partnerId(((EventReading.Accepted) reading).event()))
                .collect(Collectors.toSet()));
        List<IngestionReport.Rejection> rejected = new ArrayList<>();
        List<Sending> sendings = new ArrayList<>();
        for (Item item : items) {
            switch (item.reading) {
                case EventReading.Refused(List<Violation> violations) -> rejected.add(rejection(item, violations));
                case EventReading.Accepted(var event, var source) -> {
                    String partnerId = EventFields.partnerId(event);
                    if (unknown.contains(partnerId)) {
                        rejected.add(rejection(item, List.of(unknownPartner(partnerId))));
                    } else {
                        sendings.add(new Sending(item, producer.sendFor(source, event)));
                    }
                }
            }
        }
        int lost = await(sendings, rejected);
        if (lost > 0 && lost == sendings.size()) {
            throw ProblemException.unavailable("Kafka acknowledged nothing; send the whole again", RETRY_AFTER);
        }
        rejected.sort(Comparator.comparingInt(IngestionReport.Rejection::index));
        int accepted = sendings.size() - lost;
        meters.counter("kizuna.ingested", "outcome", "accepted").increment(accepted);
        meters.counter("kizuna.ingested", "outcome", "rejected").increment(rejected.size());
        return new IngestionReport(accepted, rejected);
    }

    private record Sending(Item item, CompletableFuture<RecordMetadata> acknowledged) {}

    private static int await(List<Sending> sendings, List<IngestionReport.Rejection> rejected) {
        int lost = 0;
        for (Sending sending : sendings) {
            try {
                sending.acknowledged.join();
            } catch (CompletionException e) {
                lost++;
                rejected.add(rejection(
                        sending.item,
                        List.of(new Violation(
                                ErrorCode.UNAVAILABLE, "", "Kafka did not acknowledge it; send it again"))));
            }
        }
        return lost;
    }

    private static Violation unknownPartner(String partnerId) {
        return new Violation(ErrorCode.UNKNOWN_PARTNER, "/subject", "no partner has the id \"" + partnerId + "\"");
    }

    private static IngestionReport.Rejection rejection(Item item, List<Violation> violations) {
        return IngestionReport.Rejection.of(item.index, item.line, item.id, violations);
    }
}
