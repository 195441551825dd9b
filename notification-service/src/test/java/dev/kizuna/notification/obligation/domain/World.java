package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.calendar.domain.Closures;
import dev.kizuna.notification.calendar.domain.Holidays;
import dev.kizuna.notification.calendar.domain.JapaneseHolidays;
import dev.kizuna.notification.calendar.domain.WeeklyHours;
import dev.kizuna.notification.obligation.domain.Partner.Profile;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.PartnerEvent;
import dev.kizuna.notification.policy.domain.Policies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small world for the engine: books in memory, a clock that is set, and everything the engine ever said. */
final class World implements Books {

    static final String PARTNER = "acme";
    static final Duration SETTLE = Duration.ofSeconds(60);

    final List<Obligation> changes = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    private final Map<String, Partner> partners = new HashMap<>();
    private final Map<TimelineId, Timeline> timelines = new HashMap<>();
    private final Map<ObligationId, Obligation> obligations = new LinkedHashMap<>();
    private ObligationEngine engine;
    private Instant now;

    World(Instant now) {
        this(now, PolicyFiles.shipped());
    }

    World(Instant now, Policies policies) {
        this.now = now;
        engine = new ObligationEngine(policies, new TwoCalendars(), SETTLE);
    }

    /** The service is started with other policies. */
    World under(Policies policies) {
        return under(policies, new TwoCalendars());
    }

    World under(Policies policies, Calendars calendars) {
        engine = new ObligationEngine(policies, calendars, SETTLE);
        return this;
    }

    /** All that is open is worked out anew. */
    World recomputed() {
        unsettled(PARTNER).forEach(each -> apply(engine.recompute(each, this, now)));
        return this;
    }

    /** A partner in Tokyo with the Japanese calendar. */
    World with(String ownerId, String channel) {
        return profile(new Profile("Asia/Tokyo", "JP", ownerId, null, null, channel, "ja"));
    }

    World profile(@Nullable Profile profile) {
        return apply(engine.onProfile(PARTNER, profile, this, now));
    }

    World happens(Event event) {
        return apply(engine.onEvent(event, this, now));
    }

    /** Moves the clock and fires everything that has to be looked at on the way, in order. */
    World at(Instant later) {
        Optional<Obligation> next = nextBefore(later);
        while (next.isPresent()) {
            Instant wakeAt = next.get().wakeAt();
            now = wakeAt != null && wakeAt.isAfter(now) ? wakeAt : now;
            apply(engine.onTime(next.get().id(), this, now));
            next = nextBefore(later);
        }
        now = later;
        return this;
    }

    /** Moves the clock without anybody looking at it, as when the service is down. */
    World downUntil(Instant later) {
        now = later;
        return this;
    }

    Obligation promise(String policy, String subject) {
        return promise(policy, subject, 1);
    }

    Obligation promise(String policy, String subject, int round) {
        return Optional.ofNullable(obligations.get(new ObligationId(policy, PARTNER, subject, round)))
                .orElseThrow(() -> new AssertionError("no such promise among " + obligations.keySet()));
    }

    List<Message> messagesOf(String matterId) {
        return messages.stream()
                .filter(message -> message.matterId().equals(matterId))
                .toList();
    }

    List<String> matters() {
        return messages.stream().map(Message::matterId).distinct().toList();
    }

    Instant now() {
        return now;
    }

    List<Obligation> promises() {
        return List.copyOf(obligations.values());
    }

    List<Status> statusesOf(String policy, String subject) {
        return changes.stream()
                .filter(change -> change.id().policy().equals(policy)
                        && change.id().subject().equals(subject))
                .map(Obligation::status)
                .toList();
    }

    List<String> said() {
        return messages.stream().map(Message::kind).toList();
    }

    private World apply(Decision decision) {
        if (decision.partner() != null) {
            partners.put(decision.partner().id(), decision.partner());
        }
        timelines.putAll(decision.timelines());
        decision.changes().forEach(change -> {
            obligations.put(change.after().id(), change.after());
            changes.add(change.after());
        });
        messages.addAll(decision.messages());
        return this;
    }

    private Optional<Obligation> nextBefore(Instant later) {
        return obligations.values().stream()
                .filter(each -> each.wakeAt() != null && !each.wakeAt().isAfter(later))
                .min(Comparator.comparing(Obligation::wakeAt));
    }

    @Override
    public Partner partner(String partnerId) {
        return partners.getOrDefault(partnerId, Partner.unknown(partnerId));
    }

    @Override
    public Timeline timeline(TimelineId id) {
        return timelines.getOrDefault(id, Timeline.EMPTY);
    }

    @Override
    public @Nullable Obligation obligation(ObligationId id) {
        return obligations.get(id);
    }

    @Override
    public List<Obligation> ofPolicy(String partnerId, String policy) {
        return obligations.values().stream()
                .filter(each -> each.id().partnerId().equals(partnerId)
                        && each.id().policy().equals(policy))
                .toList();
    }

    @Override
    public List<Obligation> unsettled(String partnerId) {
        return obligations.values().stream()
                .filter(each ->
                        each.id().partnerId().equals(partnerId) && each.status().isUnsettled())
                .toList();
    }

    /** An event written by hand. */
    record Event(String type, String eventId, Instant occurredAt, String partnerId, Map<String, Object> fields)
            implements PartnerEvent {

        static Event of(String type, String eventId, Instant at, Object... namesAndValues) {
            Map<String, Object> fields = new HashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
            return new Event(type, eventId, at, PARTNER, fields);
        }

        @Override
        public @Nullable Object field(String name) {
            return name.equals("partnerId") ? partnerId : fields.get(name);
        }
    }

    static final class TwoCalendars implements Calendars {

        private static final WeeklyHours OFFICE = WeeklyHours.workingDays(LocalTime.of(9, 0), LocalTime.of(18, 0));
        private final BusinessCalendar japan = new BusinessCalendar(
                "JP", ZoneId.of("Asia/Tokyo"), OFFICE, Closures.NONE, new JapaneseHolidays(), null);
        private final BusinessCalendar plain =
                new BusinessCalendar("PLAIN", ZoneId.of("Europe/Berlin"), OFFICE, Closures.NONE, Holidays.none(), null);

        @Override
        public Optional<BusinessCalendar> find(String id) {
            return List.of(japan, plain).stream()
                    .filter(calendar -> calendar.id().equals(id))
                    .findFirst();
        }

        @Override
        public BusinessCalendar defaultCalendar() {
            return japan;
        }

        @Override
        public Collection<BusinessCalendar> all() {
            return List.of(japan, plain);
        }
    }
}
