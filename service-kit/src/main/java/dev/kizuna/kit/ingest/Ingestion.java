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
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes events that were read, refuses those of unknown partners, and answers once Kafka has acknowledged the others.
 * Where it cannot be told whether a partner is known, its events are to come again.
 */
public final class Ingestion {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final String NOT_TOLD = "Whether there is such a partner cannot be told yet";
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

    /** @param undecided partners of whom it could not be told */
    private record Strangers(Set<String> unknown, Set<String> undecided) {}

    /** @throws ProblemException (503) when none of the good ones could be taken now */
    IngestionReport ingest(List<Item> items) {
        Strangers strangers = strangers(items);
        List<Item> undecided = new ArrayList<>();
        List<IngestionReport.Rejection> rejected = new ArrayList<>();
        var acknowledgements = new Acknowledgements();
        try (EventProducer.Reporting reporting = producer.reporting()) {
            boolean stuck = false;
            for (Item item : items) {
                switch (item.reading) {
                    case EventReading.Refused(List<Violation> violations) -> rejected.add(rejection(item, violations));
                    case EventReading.Accepted(var event, var source) -> {
                        String partnerId = EventFields.partnerId(event);
                        if (strangers.unknown.contains(partnerId)) {
                            rejected.add(rejection(item, List.of(unknownPartner(item, partnerId))));
                        } else if (strangers.undecided.contains(partnerId)) {
                            undecided.add(item);
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
        return report(acknowledgements.await(), undecided, rejected);
    }

    private Strangers strangers(List<Item> items) {
        Set<String> named = new HashSet<>();
        for (Item item : items) {
            if (item.reading instanceof EventReading.Accepted(var event, var _)) {
                named.add(EventFields.partnerId(event));
            }
        }
        try {
            return new Strangers(named.isEmpty() ? named : partners.unknownOf(named), Set.of());
        } catch (UndecidedPartnersException e) {
            return new Strangers(Set.of(), e.partnerIds());
        }
    }

    private IngestionReport report(
            List<Acknowledgements.Sent> all, List<Item> undecided, List<IngestionReport.Rejection> rejected) {
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
        if (lost == all.size() && lost + undecided.size() > 0) {
            throw ProblemException.unavailable(
                    (lost > 0 ? "Kafka acknowledged nothing" : NOT_TOLD) + "; send the whole again", RETRY_AFTER);
        }
        undecided.forEach(item -> rejected.add(rejection(item, List.of(undecided(item)))));
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

    private static Violation unknownPartner(Item item, String partnerId) {
        return new Violation(
                ErrorCode.UNKNOWN_PARTNER, partnerField(item), "no partner has the id \"" + partnerId + "\"");
    }

    private static Violation undecided(Item item) {
        return new Violation(ErrorCode.UNAVAILABLE, partnerField(item), NOT_TOLD + "; send it again");
    }

    private static String partnerField(Item item) {
        return item.line == null ? "/subject" : EventImportKind.PARTNER_ID;
    }

    private static IngestionReport.Rejection rejection(Item item, List<Violation> violations) {
        return IngestionReport.Rejection.of(item.index, item.line, item.id, violations);
    }
}
