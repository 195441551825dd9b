package dev.kizuna.notification.obligation.topology;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.notification.obligation.domain.Decision;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationEngine;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.Partner;
import dev.kizuna.notification.obligation.topology.DeadlineIndex.Deadline;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the engine and writes down what it decides. The engine decides first and fails before anything is written, so that
 * an event it cannot take becomes a dead letter and leaves no trace; a store that fails is no fault of the event and stops
 * the task instead.
 */
final class ObligationProcessor implements Processor<String, SpecificRecord, String, SpecificRecord> {

    private static final Logger log = LoggerFactory.getLogger(ObligationProcessor.class);

    /** How much one tick fires at most, so that events are not kept waiting behind a herd of deadlines. */
    private static final int MOST_PER_TICK = 2_000;

    private static final Duration POSTPONEMENT = Duration.ofMinutes(1);

    private final ObligationEngine engine;
    private final Clock clock;
    private final Duration tick;
    private final EngineMeters meters;

    @SuppressWarnings("NullAway.Init") // set by init, which Kafka Streams calls before anything else
    private ProcessorContext<String, SpecificRecord> context;

    @SuppressWarnings("NullAway.Init")
    private StoredBooks books;

    @SuppressWarnings("NullAway.Init")
    private Backlog backlog;

    ObligationProcessor(ObligationEngine engine, Clock clock, Duration tick, EngineMeters meters) {
        this.engine = engine;
        this.clock = clock;
        this.tick = tick;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        books = new StoredBooks(processorContext);
        backlog = new Backlog(clock.instant());
        context.schedule(tick, PunctuationType.WALL_CLOCK_TIME, _ -> fire());
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        Instant now = clock.instant();
        backlog.read(Instant.ofEpochMilli(record.timestamp()), now);
        apply(decide(record.key(), record.value(), now), now);
    }

    private Decision decide(String key, @Nullable SpecificRecord event, Instant now) {
        if (!PartnerKeys.isValidId(event == null ? PartnerKeys.partnerId(key) : EventFields.partnerId(event))) {
            throw new IllegalArgumentException("No partner can have the id of " + key);
        }
        if (event == null) {
            String partnerId = PartnerKeys.partnerId(key);
            return key.equals(PartnerKeys.profile(partnerId))
                    ? engine.onProfile(partnerId, null, books, now)
                    : Decision.NOTHING;
        }
        if (event instanceof PartnerProfile profile) {
            return engine.onProfile(profile.getPartnerId(), profileOf(profile), books, now);
        }
        return engine.onEvent(new AvroPartnerEvent(event), books, now);
    }

    private void fire() {
        Instant now = clock.instant();
        meters.open(context.taskId(), books.deadlines().size());
        if (backlog.isBeingRead(now)) {
            return;
        }
        for (Deadline deadline : books.deadlines().due(now, MOST_PER_TICK)) {
            fire(deadline, now);
        }
    }

    private void fire(Deadline deadline, Instant now) {
        Optional<ObligationId> id = ObligationId.parse(deadline.obligationId());
        if (id.isEmpty()) {
            books.deadlines().remove(deadline);
            return;
        }
        Decision decision;
        try {
            decision = engine.onTime(id.get(), books, now);
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("{} cannot be judged now; it is tried again in {}", deadline.obligationId(), POSTPONEMENT, e);
            meters.postponed();
            books.deadlines().remove(deadline);
            books.deadlines().put(new Deadline(now.plus(POSTPONEMENT), deadline.obligationId()));
            return;
        }
        apply(decision, now);
        books.deadlines().remove(deadline);
        decision.changes().forEach(change -> meters.fired(change.after(), deadline.at(), now));
    }

    private void apply(Decision decision, Instant now) {
        try {
            books.write(decision);
        } catch (ProcessorStateException e) {
            throw new UncheckedIOException(new IOException("The stores cannot be written", e));
        }
        for (Decision.Change change : decision.changes()) {
            Obligation obligation = change.after();
            forward(StoredBooks.key(obligation.id()), EventMapper.changed(obligation, now), now);
            meters.changed(obligation);
        }
        decision.messages().stream()
                .map(EventMapper::requested)
                .forEach(request -> forward(request.getPartnerId(), request, now));
    }

    private void forward(String key, SpecificRecord event, Instant now) {
        context.forward(new Record<>(key, event, now.toEpochMilli()));
    }

    private static Partner.Profile profileOf(PartnerProfile profile) {
        return new Partner.Profile(
                profile.getTimeZone(),
                profile.getCalendarId(),
                profile.getOwnerId(),
                profile.getManagerId().orElse(null),
                profile.getExecutiveId().orElse(null),
                profile.getSlackChannel().orElse(null),
                profile.getLocale());
    }
}
