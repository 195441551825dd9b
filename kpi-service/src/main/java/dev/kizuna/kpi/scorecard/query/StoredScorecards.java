package dev.kizuna.kpi.scorecard.query;

import dev.kizuna.kit.instance.StoreNotReadyException;
import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.kit.streams.query.OtherInstances;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.OwnScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ScopePart;
import dev.kizuna.kpi.scorecard.domain.ScopeParts;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import dev.kizuna.kpi.scorecard.topology.TallyStores;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

/**
 * Cards of all partners, wherever their partitions are. What this instance does not have it asks the others for, and an
 * answer is given only when each partition has spoken once: while one is on its way from an instance to another there is
 * none, rather than half of one.
 */
final class StoredScorecards implements Scorecards, ScopeParts {

    private static final ParameterizedTypeReference<OwnScorecards.Found> FOUND = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<OwnScorecards.Compared> COMPARED =
            new ParameterizedTypeReference<>() {};

    private final RunningStreams streams;
    private final OwnScorecards own;
    private final OtherInstances others;
    private final PartitionCounts partitions;

    StoredScorecards(RunningStreams streams, OwnScorecards own, OtherInstances others, PartitionCounts partitions) {
        this.streams = streams;
        this.own = own;
        this.others = others;
        this.partitions = partitions;
    }

    @Override
    public Optional<List<DayScorecard>> find(
            Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to) {
        String path = OwnScorecards.PATH + "?scope=" + scope + "&id=" + encoded(scopeId) + parameter("from", from)
                + parameter("to", to);
        return scope == Scope.PARTNER ? ofPartner(scopeId, from, to, path) : ofAll(scope, scopeId, from, to, path);
    }

    @Override
    public List<ScopePart> of(Wanted wanted) {
        String path = OwnScorecards.RANKING_PATH + "?scope=" + wanted.scope() + parameter("from", wanted.from())
                + parameter("to", wanted.to()) + parameter("partnerId", wanted.partnerId())
                + parameter("campaignId", wanted.campaignId()) + parameter("managerId", wanted.managerId());
        List<OwnScorecards.Compared> parts = new ArrayList<>();
        parts.add(own.compare(wanted));
        for (HostInfo host : streams.others(TallyStores.ROLL_UPS)) {
            others.ask(host, path, COMPARED).ifPresent(parts::add);
        }
        checkWhole(parts.stream().map(OwnScorecards.Compared::partitions).toList());
        return parts.stream().flatMap(part -> part.parts().stream()).toList();
    }

    private Optional<List<DayScorecard>> ofPartner(
            String partnerId, @Nullable LocalDate from, @Nullable LocalDate to, String path) {
        List<HostInfo> elsewhere = streams.otherWith(TallyStores.SCORECARDS, partnerId);
        OwnScorecards.Found found = elsewhere.isEmpty()
                ? own.find(Scope.PARTNER, partnerId, from, to)
                : others.ask(elsewhere.getFirst(), path, FOUND).orElseThrow(StoredScorecards::moved);
        if (!found.partitions().contains(PartnerKeys.partition(partnerId, count()))) {
            throw moved();
        }
        return found.known() ? Optional.of(found.cards()) : Optional.empty();
    }

    private Optional<List<DayScorecard>> ofAll(
            Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to, String path) {
        List<OwnScorecards.Found> parts = new ArrayList<>();
        parts.add(own.find(scope, scopeId, from, to));
        for (HostInfo host : streams.others(TallyStores.SCORECARDS)) {
            others.ask(host, path, FOUND).ifPresent(parts::add);
        }
        checkWhole(parts.stream().map(OwnScorecards.Found::partitions).toList());
        return parts.stream().anyMatch(OwnScorecards.Found::known)
                ? Optional.of(parts.stream()
                        .flatMap(part -> part.cards().stream())
                        .sorted(LocalScorecards.ORDER)
                        .toList())
                : Optional.empty();
    }

    void checkWhole(Collection<List<Integer>> parts) {
        Set<Integer> seen = new HashSet<>();
        boolean once = parts.stream().flatMap(List::stream).allMatch(seen::add);
        if (!once || seen.size() != count()) {
            throw moved();
        }
    }

    private int count() {
        return partitions.of(Topics.CAMPAIGN_ACTIVITY.name());
    }

    private static StoreNotReadyException moved() {
        return new StoreNotReadyException("A partition is being moved", null);
    }

    private static String parameter(String name, @Nullable Object value) {
        return value == null ? "" : "&" + name + "=" + encoded(value.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
