package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.domain.Books;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.Partner;
import dev.kizuna.notification.obligation.domain.Timeline;
import dev.kizuna.notification.obligation.domain.TimelineId;
import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import dev.kizuna.notification.obligation.topology.DueIndex;
import dev.kizuna.notification.obligation.topology.PromiseKeys;
import dev.kizuna.notification.obligation.topology.StateMapper;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The engine's books as one partition has them, only to be read. */
record ShelfBooks(Shelf shelf) implements Books {

    @Override
    public Partner partner(String partnerId) {
        StoredPartner stored = shelf.partner(partnerId);
        return stored == null ? Partner.unknown(partnerId) : StateMapper.toDomain(partnerId, stored);
    }

    @Override
    public Timeline timeline(TimelineId id) {
        StoredTimeline stored = shelf.timeline(PromiseKeys.of(id));
        return stored == null ? Timeline.EMPTY : StateMapper.toDomain(stored);
    }

    @Override
    public @Nullable Obligation obligation(ObligationId id) {
        StoredObligation stored = shelf.obligation(PromiseKeys.of(id));
        return stored == null ? null : StateMapper.toDomain(id, stored);
    }

    @Override
    public List<Obligation> ofPolicy(String partnerId, String policy) {
        return ofPartner(partnerId).stream()
                .filter(obligation -> obligation.id().policy().equals(policy))
                .toList();
    }

    @Override
    public List<Obligation> unsettled(String partnerId) {
        return ofPartner(partnerId).stream()
                .filter(obligation -> !DueIndex.isSettled(obligation.status()))
                .toList();
    }

    private List<Obligation> ofPartner(String partnerId) {
        List<Obligation> all = new ArrayList<>();
        try (KeyValueIterator<String, StoredObligation> stored =
                shelf.obligations(PromiseKeys.prefixOf(partnerId), PromiseKeys.endOf(partnerId))) {
            stored.forEachRemaining(
                    each -> PromiseKeys.parse(each.key).ifPresent(id -> all.add(StateMapper.toDomain(id, each.value))));
        }
        return all;
    }
}
