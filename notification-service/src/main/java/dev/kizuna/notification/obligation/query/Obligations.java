package dev.kizuna.notification.obligation.query;

import dev.kizuna.kit.streams.query.OtherInstances;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.kit.web.Page;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.topology.ObligationStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.core.ParameterizedTypeReference;

/**
 * Promises of all partners, wherever their partitions are. What this instance does not have it asks the others for;
 * {@code path} is always the path and query by which they answer for themselves alone.
 */
public final class Obligations {

    private static final ParameterizedTypeReference<ObligationView> ONE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<ObligationView>> MANY = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, Tally>> TALLIES = new ParameterizedTypeReference<>() {};

    private final RunningStreams streams;
    private final LocalObligations local;
    private final OtherInstances others;

    Obligations(RunningStreams streams, LocalObligations local, OtherInstances others) {
        this.streams = streams;
        this.local = local;
        this.others = others;
    }

    public Optional<ObligationView> find(ObligationId id, String path) {
        for (HostInfo host : streams.otherWith(ObligationStores.OBLIGATIONS, id.partnerId())) {
            return others.ask(host, path, ONE);
        }
        return local.find(id);
    }

    public Page<ObligationView> list(ObligationQuery query, String path) {
        List<ObligationView> all = new ArrayList<>();
        String partnerId = query.partnerId();
        if (partnerId != null) {
            var owner = streams.otherWith(ObligationStores.OBLIGATIONS, partnerId);
            owner.forEach(host -> all.addAll(others.ask(host, path, MANY).orElse(List.of())));
            if (owner.isEmpty()) {
                all.addAll(local.list(query));
            }
        } else {
            all.addAll(local.list(query));
            streams.others(ObligationStores.OBLIGATIONS)
                    .forEach(host -> all.addAll(others.ask(host, path, MANY).orElse(List.of())));
        }
        all.sort(query.order().comparator());
        return Page.cut(all, query.limit(), query.order()::positionOf);
    }

    /** The promise, if this instance has it. */
    public Optional<ObligationView> own(ObligationId id) {
        return local.find(id);
    }

    /** The part of a list that this instance has. */
    public List<ObligationView> own(ObligationQuery query) {
        return local.list(query);
    }

    public List<GroupSummary> summary(SummaryQuery query, String path) {
        Map<String, Tally> whole = new TreeMap<>(own(query));
        for (HostInfo host : streams.others(ObligationStores.OBLIGATIONS)) {
            others.ask(host, path, TALLIES)
                    .ifPresent(tallies -> tallies.forEach((group, tally) ->
                            whole.computeIfAbsent(group, _ -> Tally.empty()).add(tally)));
        }
        return whole.entrySet().stream()
                .map(entry -> GroupSummary.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The part of a summary that this instance has. */
    public Map<String, Tally> own(SummaryQuery query) {
        return local.tallies(query);
    }
}
