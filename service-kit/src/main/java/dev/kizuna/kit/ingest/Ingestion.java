package dev.kizuna.kit.ingest;

import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.Recoverable;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.schemas.record.EventFields;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Takes events that were read, refuses those of unknown partners, and answers once Kafka has acknowledged the others. */
public final class Ingestion {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Throwable NOT_TRIED = new TimeoutException("Kafka is away");

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
        Set<String> unknown = unknown(items);
        List<IngestionReport.Rejection> rejected = new ArrayList<>();
        var acknowledgements = new Acknowledgements();
        try (EventProducer.Reporting reporting = producer.reporting()) {
            boolean stuck = false;
            for (Item item : items) {
                switch (item.reading) {
                    case EventReading.Refused(List<Violation> violations) -> rejected.add(rejection(item, violations));
                    case EventReading.Accepted(var event, var source) -> {
                        if (unknown.contains(EventFields.partnerId(event))) {
                            rejected.add(rejection(item, List.of(unknownPartner(item, event))));
                        } else {
                            Acknowledgements.Sent sent = acknowledgements.next(item);
                            if (stuck) {
                                sent.accept(NOT_TRIED);
                            } else {
                                reporting.send(source, event, sent);
                                stuck = sent.isStuck();
                            }
                        }
                    }
                }
            }
        }
        return report(acknowledgements.await(), rejected);
    }

    private Set<String> unknown(List<Item> items) {
        Set<String> named = new HashSet<>();
        for (Item item : items) {
            if (item.reading instanceof EventReading.Accepted(var event, var _)) {
                named.add(EventFields.partnerId(event));
            }
        }
        return named.isEmpty() ? named : partners.unknownOf(named);
    }

    private IngestionReport report(List<Acknowledgements.Sent> all, List<IngestionReport.Rejection> rejected) {
        int lost = 0;
        int refused = 0;
        for (Acknowledgements.Sent sent : all) {
            Throwable failure = sent.failure();
            if (failure != null && Recoverable.isPassing(failure)) {
                lost++;
                rejected.add(rejection(sent.item(), List.of(notAcknowledged())));
            } else if (failure != null) {
                refused++;
                rejected.add(rejection(sent.item(), List.of(notTakenByKafka(failure))));
            }
        }
        if (lost > 0 && lost == all.size()) {
            throw ProblemException.unavailable("Kafka acknowledged nothing; send the whole again", RETRY_AFTER);
        }
        rejected.sort(Comparator.comparingInt(IngestionReport.Rejection::index));
        int accepted = all.size() - lost - refused;
        meters.counter("kizuna.ingested", "outcome", "accepted").increment(accepted);
        meters.counter("kizuna.ingested", "outcome", "rejected").increment(rejected.size());
        return new IngestionReport(accepted, rejected);
    }

    private static Violation notAcknowledged() {
        return new Violation(ErrorCode.UNAVAILABLE, "", "Kafka did not acknowledge it; send it again");
    }

    private static Violation notTakenByKafka(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new Violation(ErrorCode.INVALID_FIELD, "", "Kafka does not take it: " + root.getMessage());
    }

    private static Violation unknownPartner(Item item, SpecificRecord event) {
        return new Violation(
                ErrorCode.UNKNOWN_PARTNER,
                item.line == null ? "/subject" : EventImportKind.PARTNER_ID,
                "no partner has the id \"" + EventFields.partnerId(event) + "\"");
    }

    private static IngestionReport.Rejection rejection(Item item, List<Violation> violations) {
        return IngestionReport.Rejection.of(item.index, item.line, item.id, violations);
    }
}
