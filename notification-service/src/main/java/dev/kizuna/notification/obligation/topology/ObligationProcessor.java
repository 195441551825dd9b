package dev.kizuna.notification.obligation.topology;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.notification.obligation.domain.Decision;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationEngine;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.Partner;
import dev.kizuna.notification.obligation.topology.DeadlineIndex.Deadline;
import dev.kizuna.notification.obligation.topology.TimeShares.TimeBox;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** How many deadlines are read at a time; also what a tick fires at least, if it is due. */
    private static final int AT_A_TIME = 64;

    private static final Duration POSTPONEMENT = Duration.ofMinutes(1);
    private static final Duration BETWEEN_FLOORS = Duration.ofSeconds(10);

    private final ObligationEngine engine;
    private final String edition;
    private final Clock clock;
    private final TimeShares shares;
    private final EngineMeters meters;

    @SuppressWarnings("NullAway.Init") // set by init, which Kafka Streams calls before anything else
    private ProcessorContext<String, SpecificRecord> context;

    @SuppressWarnings("NullAway.Init")
    private StoredBooks books;

    @SuppressWarnings("NullAway.Init")
    private Recomputation recomputation;

    @SuppressWarnings("NullAway.Init")
    private Backlog backlog;

    @SuppressWarnings("NullAway.Init")
    private TimeShares.Share share;

    private Instant floorWrittenAt = Instant.EPOCH;
    private int fired;

    /**
     * A processor of one task.
     *
     * @param edition names the rules the engine goes by
     */
    ObligationProcessor(ObligationEngine engine, String edition, Clock clock, TimeShares shares, EngineMeters meters) {
        this.engine = engine;
        this.edition = edition;
        this.clock = clock;
        this.shares = shares;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> processorContext) {
        context = processorContext;
        books = new StoredBooks(processorContext);
        backlog = new Backlog(clock.instant());
        share = shares.join();
        recomputation = new Recomputation(engine, edition, books, meters, context.taskId());
        meters.begin(context.taskId(), books.counts());
        context.schedule(shares.tick(), PunctuationType.WALL_CLOCK_TIME, _ -> tick());
    }

    @Override
    public void close() {
        meters.end(context.taskId());
        share.leave();
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        Instant now = clock.instant();
        share.eventCame();
        backlog.read(Instant.ofEpochMilli(record.timestamp()), now);
        apply(decide(record.key(), record.value(), now), now);
        books.counts().write();
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

    private void tick() {
        Instant now = clock.instant();
        if (backlog.isBeingRead(now)) {
            return;
        }
        long began = System.nanoTime();
        TimeBox box = share.begin();
        boolean something = fire(now, box);
        if (recomputation.isRunning()) {
            recomputation.step(now, decision -> apply(decision, now));
        }
        if (!now.isBefore(floorWrittenAt.plus(BETWEEN_FLOORS))) {
            floorWrittenAt = now;
            books.deadlines().writeFloor();
        }
        books.counts().write();
        meters.ticked(something, System.nanoTime() - began);
    }

    /** What has just become due goes first, then what waits longer; each has at least half of the time if it needs it. */
    private boolean fire(Instant now, TimeBox box) {
        DeadlineIndex deadlines = books.deadlines();
        deadlines.reach(now);
        boolean behind = deadlines.isBehind();
        int before = fired;
        boolean more = true;
        while (more && !(behind ? box.isHalfOver() : box.isOver())) {
            more = fireAll(deadlines.fresh(AT_A_TIME), now);
        }
        deadlines.leaveTheRest();
        more = behind;
        while (more) {
            more = fireAll(deadlines.waiting(AT_A_TIME), now) && !box.isOver();
        }
        return fired != before;
    }

    private boolean fireAll(List<Deadline> due, Instant now) {
        due.forEach(deadline -> fire(deadline, now));
        fired += due.size();
        return due.size() == AT_A_TIME;
    }

    private void fire(Deadline deadline, Instant now) {
        Optional<ObligationId> id = PromiseKeys.parse(deadline.promise());
        if (id.isEmpty()) {
            books.deadlines().remove(deadline);
            return;
        }
        Decision decision;
        try {
            decision = engine.onTime(id.get(), books, now);
        } catch (IllegalArgumentException | IllegalStateException e) {
            log.error("{} cannot be judged now; it is tried again in {}", deadline.promise(), POSTPONEMENT, e);
            meters.postponed();
            books.deadlines().remove(deadline);
            books.deadlines().put(new Deadline(now.plus(POSTPONEMENT), deadline.promise()));
            return;
        }
        books.deadlines().remove(deadline);
        apply(decision, now);
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
            forward(EventMapper.key(obligation.id()), EventMapper.changed(obligation, now), now);
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
