package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.query.ObligationQuery.Order;
import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.topology.ObligationStores;
import dev.kizuna.notification.obligation.topology.StateMapper;
import dev.kizuna.schemas.record.PartnerKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.query.FailureReason;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.state.KeyValueIterator;

/** The promises of the partners whose partitions this instance has. */
final class LocalObligations {

    /** The character after the separator of keys: the end of everything that begins with a partner and a separator. */
    private static final String END_OF_PARTNER = "0";

    private final RunningStreams streams;

    LocalObligations(RunningStreams streams) {
        this.streams = streams;
    }

    Optional<ObligationView> find(ObligationId id) {
        String key = PartnerKeys.composite(id.partnerId(), id.toString());
        for (QueryResult<StoredObligation> result : ask(KeyQuery.<String, StoredObligation>withKey(key))) {
            StoredObligation stored = result.getResult();
            if (stored != null) {
                return Optional.of(ObligationView.of(StateMapper.toDomain(id, stored)));
            }
        }
        return Optional.empty();
    }

    /** The first promises of a query, in its order: as many as a page has, and one more if there are more. */
    List<ObligationView> list(ObligationQuery query) {
        int most = query.limit() + 1;
        var first = new PriorityQueue<>(query.order().comparator().reversed());
        for (QueryResult<KeyValueIterator<String, StoredObligation>> result : ask(range(query))) {
            int taken = 0;
            try (KeyValueIterator<String, StoredObligation> stored = result.getResult()) {
                while (stored.hasNext() && (query.order() == Order.DUE || taken < most)) {
                    Optional<ObligationView> view = view(stored.next()).filter(query::matches);
                    if (view.isPresent()) {
                        taken++;
                        first.add(view.get());
                        if (first.size() > most) {
                            first.remove();
                        }
                    }
                }
            }
        }
        List<ObligationView> inOrder = new ArrayList<>(first);
        inOrder.sort(query.order().comparator());
        return inOrder;
    }

    /** Shows every promise to the visitor. */
    void visit(Consumer<ObligationView> visitor) {
        for (QueryResult<KeyValueIterator<String, StoredObligation>> result :
                ask(RangeQuery.<String, StoredObligation>withNoBounds())) {
            try (KeyValueIterator<String, StoredObligation> stored = result.getResult()) {
                while (stored.hasNext()) {
                    view(stored.next()).ifPresent(visitor);
                }
            }
        }
    }

    private static RangeQuery<String, StoredObligation> range(ObligationQuery query) {
        String after = query.order() == Order.KEY ? query.after() : "";
        String partnerId = query.partnerId();
        if (partnerId == null) {
            return after.isEmpty() ? RangeQuery.withNoBounds() : RangeQuery.withLowerBound(after);
        }
        String begin = PartnerKeys.composite(partnerId, "");
        return RangeQuery.withRange(Collections.max(List.of(begin, after)), partnerId + END_OF_PARTNER);
    }

    private static Optional<ObligationView> view(KeyValue<String, StoredObligation> stored) {
        int id = stored.key.indexOf('/') + 1;
        return ObligationId.parse(stored.key.substring(id))
                .map(parsed -> ObligationView.of(StateMapper.toDomain(parsed, stored.value)));
    }

    private <R> Collection<QueryResult<R>> ask(Query<R> query) {
        KafkaStreams running = streams.get();
        try {
            var answers = running.query(StateQueryRequest.inStore(ObligationStores.OBLIGATIONS)
                    .withQuery(query)
                    .requireActive());
            List<QueryResult<R>> answered = new ArrayList<>();
            for (QueryResult<R> result : answers.getPartitionResults().values()) {
                if (result.isSuccess()) {
                    answered.add(result);
                } else if (result.getFailureReason() != FailureReason.NOT_ACTIVE) {
                    closeAll(answered);
                    throw new StoreNotReadyException(result.getFailureMessage(), null);
                }
            }
            return answered;
        } catch (InvalidStateStoreException e) {
            throw new StoreNotReadyException("The stores are being restored", e);
        } catch (StreamsException | IllegalStateException e) {
            throw new StoreNotReadyException("The engine is not running", e);
        }
    }

    private static <R> void closeAll(List<QueryResult<R>> results) {
        for (QueryResult<R> result : results) {
            if (result.getResult() instanceof KeyValueIterator<?, ?> iterator) {
                iterator.close();
            }
        }
    }
}
