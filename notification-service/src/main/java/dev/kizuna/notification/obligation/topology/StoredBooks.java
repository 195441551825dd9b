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
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The engine's books in the stores of one task; the only place where they are written. */
final class StoredBooks implements Books {

    private static final Set<StoredStatus> UNSETTLED =
            EnumSet.of(StoredStatus.OPEN, StoredStatus.WARNED, StoredStatus.BREACHED);

    private final KeyValueStore<String, StoredObligation> obligations;
    private final KeyValueStore<String, StoredTimeline> timelines;
    private final KeyValueStore<String, StoredPartner> partners;
    private final DeadlineIndex deadlines;

    StoredBooks(ProcessorContext<?, ?> context) {
        obligations = context.getStateStore(ObligationStores.OBLIGATIONS);
        timelines = context.getStateStore(ObligationStores.TIMELINES);
        partners = context.getStateStore(ObligationStores.PARTNERS);
        deadlines = new DeadlineIndex(context.getStateStore(ObligationStores.DEADLINES));
    }

    DeadlineIndex deadlines() {
        return deadlines;
    }

    @Override
    public Partner partner(String partnerId) {
        StoredPartner stored = partners.get(partnerId);
        return stored == null ? Partner.unknown(partnerId) : StateMapper.toDomain(partnerId, stored);
    }

    @Override
    public Timeline timeline(TimelineId id) {
        StoredTimeline stored = timelines.get(key(id));
        return stored == null ? Timeline.EMPTY : StateMapper.toDomain(stored);
    }

    @Override
    public @Nullable Obligation obligation(ObligationId id) {
        StoredObligation stored = obligations.get(key(id));
        return stored == null ? null : StateMapper.toDomain(id, stored);
    }

    @Override
    public List<Obligation> ofPolicy(String partnerId, String policy) {
        List<Obligation> found = new ArrayList<>();
        String partner = PartnerKeys.composite(partnerId, "");
        String prefix = partner + ObligationId.prefix(policy, partnerId);
        try (KeyValueIterator<String, StoredObligation> all = obligations.prefixScan(prefix, new StringSerializer())) {
            while (all.hasNext()) {
                KeyValue<String, StoredObligation> each = all.next();
                ObligationId.parse(each.key.substring(partner.length()))
                        .ifPresent(id -> found.add(StateMapper.toDomain(id, each.value)));
            }
        }
        return found;
    }

    @Override
    public List<Obligation> unsettled(String partnerId) {
        List<Obligation> unsettled = new ArrayList<>();
        String prefix = PartnerKeys.composite(partnerId, "");
        try (KeyValueIterator<String, StoredObligation> all = obligations.prefixScan(prefix, new StringSerializer())) {
            while (all.hasNext()) {
                KeyValue<String, StoredObligation> each = all.next();
                if (UNSETTLED.contains(each.value.getStatus())) {
                    ObligationId.parse(each.key.substring(prefix.length()))
                            .ifPresent(id -> unsettled.add(StateMapper.toDomain(id, each.value)));
                }
            }
        }
        return unsettled;
    }

    void write(Decision decision) {
        Partner partner = decision.partner();
        if (partner != null) {
            partners.put(partner.id(), StateMapper.toStored(partner));
        }
        decision.timelines().forEach((id, timeline) -> timelines.put(key(id), StateMapper.toStored(timeline)));
        for (Decision.Change change : decision.changes()) {
            Obligation after = change.after();
            obligations.put(key(after.id()), StateMapper.toStored(after));
            move(change.before(), after);
        }
    }

    private void move(@Nullable Obligation before, Obligation after) {
        Instant from = before == null ? null : before.wakeAt();
        Instant to = after.wakeAt();
        String id = after.id().toString();
        if (from != null && !from.equals(to)) {
            deadlines.remove(new Deadline(from, id));
        }
        if (to != null && !to.equals(from)) {
            deadlines.put(new Deadline(to, id));
        }
    }

    static String key(ObligationId id) {
        return PartnerKeys.composite(id.partnerId(), id.toString());
    }

    private static String key(TimelineId id) {
        return PartnerKeys.composite(
                id.partnerId(), new ObligationId(id.policy(), id.partnerId(), id.subject(), 1).toString());
    }
}
