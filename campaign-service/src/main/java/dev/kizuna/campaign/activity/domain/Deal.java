package dev.kizuna.campaign.activity.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it follows from the reports about it: the same for any order and any number of repetitions.
 *
 * @param stages what is known of each stage that was reached
 */
public record Deal(String id, String partnerId, Map<Stage, Reached> stages) {

    private static final Comparator<Map.Entry<Stage, Reached>> NEWEST_FIRST = Comparator.comparing(
                    (Map.Entry<Stage, Reached> entry) -> entry.getValue().source.at())
            .thenComparing(Map.Entry::getKey)
            .reversed();

    public Deal {
        var copy = new EnumMap<Stage, Reached>(Stage.class);
        copy.putAll(stages);
        stages = Collections.unmodifiableMap(copy);
    }

    /**
     * The newest report of a stage.
     *
     * @param since when it was reached at first, by the earliest report
     */
    public record Reached(
            Source source,
            Instant since,
            @Nullable String leadId,
            @Nullable String campaignId,
            @Nullable String keyPersonId,
            @Nullable Money amount) {}

    /** A deal of which nothing is known yet. */
    public static Deal unknown(String id, String partnerId) {
        return new Deal(id, partnerId, Map.of());
    }

    /**
     * The deal with one report more.
     *
     * @throws IllegalArgumentException when the report names another partner
     */
    public Deal with(Report.DealStageReached report) {
        if (!report.partnerId().equals(partnerId)) {
            throw new IllegalArgumentException("Deal " + id + " is of partner " + partnerId + ", but event "
                    + report.source().eventId() + " says " + report.partnerId());
        }
        var more = new EnumMap<Stage, Reached>(Stage.class);
        more.putAll(stages);
        more.put(report.stage(), newest(stages.get(report.stage()), report));
        return new Deal(id, partnerId, more);
    }

    /** The stage it reached last. */
    public Stage stage() {
        return newestFirst().getFirst().getKey();
    }

    /** The amount that was named last. */
    public Optional<Money> amount() {
        return latest(Reached::amount);
    }

    /** The lead it grew from, as named last. */
    public Optional<String> leadId() {
        return latest(Reached::leadId);
    }

    /** The campaign, as named last. */
    public Optional<String> campaignId() {
        return latest(Reached::campaignId);
    }

    /** The key person, as named last. */
    public Optional<String> keyPersonId() {
        return latest(Reached::keyPersonId);
    }

    private <R> Optional<R> latest(Function<Reached, @Nullable R> field) {
        return newestFirst().stream()
                .map(Map.Entry::getValue)
                .flatMap(reached -> Optional.ofNullable(field.apply(reached)).stream())
                .findFirst();
    }

    private List<Map.Entry<Stage, Reached>> newestFirst() {
        return stages.entrySet().stream().sorted(NEWEST_FIRST).toList();
    }

    private static Reached newest(@Nullable Reached before, Report.DealStageReached report) {
        Instant at = report.source().at();
        if (before != null && before.source.compareTo(report.source()) >= 0) {
            return at.isBefore(before.since)
                    ? new Reached(
                            before.source, at, before.leadId, before.campaignId, before.keyPersonId, before.amount)
                    : before;
        }
        Instant since = before != null && before.since.isBefore(at) ? before.since : at;
        return new Reached(
                report.source(), since, report.leadId(), report.campaignId(), report.keyPersonId(), report.amount());
    }
}
