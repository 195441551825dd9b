package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Books;
import dev.kizuna.notification.obligation.domain.Decision;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.Partner;
import dev.kizuna.notification.obligation.domain.Timeline;
import dev.kizuna.notification.obligation.domain.TimelineId;
import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredStatus;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import dev.kizuna.notification.obligation.topology.DeadlineIndex.Deadline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The engine's books in the stores of one task; the only place where they are written. Partners are asked for at each event
 * and each deadline and rarely change, so those of late are kept at hand; so is the promise that was read last.
 */
final class StoredBooks implements Books {

    private static final Set<StoredStatus> UNSETTLED =
            EnumSet.of(StoredStatus.OPEN, StoredStatus.WARNED, StoredStatus.BREACHED);
    private static final int PARTNERS_AT_HAND = 2_000;

    private final KeyValueStore<String, StoredObligation> obligations;
    private final KeyValueStore<String, StoredTimeline> timelines;
    private final KeyValueStore<String, StoredPartner> partners;
    private final DeadlineIndex deadlines;
    private final DueIndex dueIndex;
    private final OpenCounts counts;
    private final Progress progress;
    private final Map<String, Partner> partnersAtHand = new PartnersAtHand();
    private @Nullable ObligationId lastRead;
    private @Nullable Obligation lastObligation;

    StoredBooks(ProcessorContext<?, ?> context) {
        obligations = context.getStateStore(ObligationStores.OBLIGATIONS);
        timelines = context.getStateStore(ObligationStores.TIMELINES);
        partners = context.getStateStore(ObligationStores.PARTNERS);
        dueIndex = new DueIndex(context.getStateStore(ObligationStores.DUE));
        KeyValueStore<Bytes, byte[]> rows = context.getStateStore(ObligationStores.COUNTS);
        progress = new Progress(rows);
        counts = new OpenCounts(rows);
        deadlines = new DeadlineIndex(context.getStateStore(ObligationStores.DEADLINES), progress);
    }

    DeadlineIndex deadlines() {
        return deadlines;
    }

    DueIndex dueIndex() {
        return dueIndex;
    }

    OpenCounts counts() {
        return counts;
    }

    Progress progress() {
        return progress;
    }

    @Override
    public Partner partner(String partnerId) {
        Partner atHand = partnersAtHand.get(partnerId);
        if (atHand != null) {
            return atHand;
        }
        StoredPartner stored = partners.get(partnerId);
        Partner partner = stored == null ? Partner.unknown(partnerId) : StateMapper.toDomain(partnerId, stored);
        partnersAtHand.put(partnerId, partner);
        return partner;
    }

    @Override
    public Timeline timeline(TimelineId id) {
        StoredTimeline stored = timelines.get(PromiseKeys.of(id));
        return stored == null ? Timeline.EMPTY : StateMapper.toDomain(stored);
    }

    @Override
    public @Nullable Obligation obligation(ObligationId id) {
        if (!id.equals(lastRead)) {
            StoredObligation stored = obligations.get(PromiseKeys.of(id));
            lastObligation = stored == null ? null : StateMapper.toDomain(id, stored);
            lastRead = id;
        }
        return lastObligation;
    }

    @Override
    public List<Obligation> ofPolicy(String partnerId, String policy) {
        List<Obligation> found = new ArrayList<>();
        String prefix = PromiseKeys.of(partnerId, ObligationId.prefix(policy, partnerId));
        try (KeyValueIterator<String, StoredObligation> all = obligations.prefixScan(prefix, new StringSerializer())) {
            all.forEachRemaining(each ->
                    PromiseKeys.parse(each.key).ifPresent(id -> found.add(StateMapper.toDomain(id, each.value))));
        }
        return found;
    }

    @Override
    public List<Obligation> unsettled(String partnerId) {
        List<Obligation> unsettled = new ArrayList<>();
        String prefix = PromiseKeys.prefixOf(partnerId);
        try (KeyValueIterator<String, StoredObligation> all = obligations.prefixScan(prefix, new StringSerializer())) {
            while (all.hasNext()) {
                KeyValue<String, StoredObligation> each = all.next();
                if (UNSETTLED.contains(each.value.getStatus())) {
                    PromiseKeys.parse(each.key).ifPresent(id -> unsettled.add(StateMapper.toDomain(id, each.value)));
                }
            }
        }
        return unsettled;
    }

    /** Writes a decision down; the counts wait for {@link OpenCounts#write()}. */
    void write(Decision decision) {
        Partner partner = decision.partner();
        if (partner != null) {
            partners.put(partner.id(), StateMapper.toStored(partner));
            partnersAtHand.put(partner.id(), partner);
        }
        decision.timelines()
                .forEach((id, timeline) -> timelines.put(PromiseKeys.of(id), StateMapper.toStored(timeline)));
        List<Decision.Change> changes = decision.changes();
        Obligation stood = null;
        for (int i = 0; i < changes.size(); i++) {
            Decision.Change change = changes.get(i);
            boolean first = i == 0 || changes.get(i - 1).after() != change.before();
            boolean last = i == changes.size() - 1 || changes.get(i + 1).before() != change.after();
            stood = first ? change.before() : stood;
            if (last) {
                replace(stood, change.after());
            }
        }
    }

    private void replace(@Nullable Obligation before, Obligation after) {
        String key = PromiseKeys.of(after.id());
        obligations.put(key, StateMapper.toStored(after));
        dueIndex.replace(before, after);
        counts.replace(before, after);
        move(before, after, key);
        if (after.id().equals(lastRead)) {
            lastObligation = after;
        }
    }

    private void move(@Nullable Obligation before, Obligation after, String key) {
        Instant from = before == null ? null : before.wakeAt();
        Instant to = after.wakeAt();
        if (from != null && !from.equals(to)) {
            deadlines.remove(new Deadline(from, key));
        }
        if (to != null && !to.equals(from)) {
            deadlines.put(new Deadline(to, key));
        }
    }

    private static final class PartnersAtHand extends LinkedHashMap<String, Partner> {

        private static final long serialVersionUID = 1L;

        PartnersAtHand() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Partner> eldest) {
            return size() > PARTNERS_AT_HAND;
        }
    }
}
