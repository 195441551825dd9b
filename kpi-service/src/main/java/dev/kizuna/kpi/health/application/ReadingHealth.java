package dev.kizuna.kpi.health.application;

import dev.kizuna.kpi.health.domain.Health;
import dev.kizuna.kpi.health.domain.HealthRules;
import dev.kizuna.kpi.health.domain.Progress;
import dev.kizuna.kpi.health.domain.WatchedPartners;
import dev.kizuna.kpi.health.domain.WatchedPartners.Standing;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.scorecard.domain.DayFigures;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores partners' health from their cards and ramps as they are now, and shows the parts. */
public final class ReadingHealth {

    private final Scorecards scorecards;
    private final Ramps ramps;
    private final WatchedPartners partners;
    private final HealthRules rules;
    private final ZoneId defaultZone;
    private final Clock clock;
    private final RecentReports recent;

    /** @param background works out what a list was answered with and is no longer new */
    public ReadingHealth(
            Scorecards scorecards,
            Ramps ramps,
            WatchedPartners partners,
            HealthRules rules,
            ZoneId defaultZone,
            Clock clock,
            Executor background) {
        this.scorecards = scorecards;
        this.ramps = ramps;
        this.partners = partners;
        this.rules = rules;
        this.defaultZone = defaultZone;
        this.clock = clock;
        this.recent = new RecentReports(clock, background);
    }

    /**
     * The health of a partner; empty when nothing is known of it.
     *
     * @param at a local day that is over, or null for the last one
     */
    public Optional<HealthReport> read(String partnerId, @Nullable LocalDate at) {
        Optional<Standing> known = partners.find(partnerId);
        List<DayScorecard> cards = cards(partnerId, at);
        if (known.isEmpty() && cards.isEmpty()) {
            return Optional.empty();
        }
        List<Ramp> ofPartner = ramps.ofPartners(List.of(partnerId));
        return Optional.of(report(known.orElse(new Standing(partnerId, null, null)), cards, ofPartner, at));
    }

    /** The health of the last day of some partners, in the order of their ids; scores may be some minutes old. */
    public List<HealthReport> page(@Nullable String managerId, boolean fallen, String after, int limit) {
        List<Standing> standings = partners.page(managerId, fallen, after, limit);
        Map<String, List<Ramp>> byPartner =
                ramps.ofPartners(standings.stream().map(Standing::partnerId).toList()).stream()
                        .collect(Collectors.groupingBy(Ramp::partnerId));
        return standings.stream()
                .map(standing -> recent(standing, byPartner.getOrDefault(standing.partnerId(), List.of())))
                .toList();
    }

    private HealthReport recent(Standing standing, List<Ramp> ofPartner) {
        return recent.of(
                standing, ofPartner, () -> report(standing, cards(standing.partnerId(), null), ofPartner, null));
    }

    /** The last day that is over everywhere that a partner may be. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Etc/GMT-14")).minusDays(1);
    }

    private List<DayScorecard> cards(String partnerId, @Nullable LocalDate at) {
        LocalDate to = at == null ? lastDay() : at;
        LocalDate from = to.minusDays(rules.comparedDays() + (long) HealthRules.daysNeeded() + 1);
        return scorecards.find(Scope.PARTNER, partnerId, from, to).orElse(List.of());
    }

    private HealthReport report(
            Standing standing, List<DayScorecard> cards, List<Ramp> ofPartner, @Nullable LocalDate at) {
        ZoneId zone = cards.stream()
                .filter(card -> !card.timeZone().isEmpty())
                .max(Comparator.comparing(DayScorecard::day))
                .map(card -> ZoneId.of(card.timeZone()))
                .orElse(defaultZone);
        LocalDate day = at == null ? LocalDate.ofInstant(clock.instant(), zone).minusDays(1) : at;
        List<DayFigures> days = cards.stream()
                .map(card -> new DayFigures(card.day(), card.counters(), card.sums(), card.promises()))
                .toList();
        Progress progress = Progress.of(ofPartner);
        var health = new Health(rules);
        return new HealthReport(
                standing,
                zone,
                health.on(day, days, progress),
                health.on(day.minusDays(rules.comparedDays()), days, progress),
                cards.stream().mapToLong(DayScorecard::revision).sum(),
                cards.stream()
                        .map(DayScorecard::asOf)
                        .filter(Objects::nonNull)
                        .max(Comparator.<Instant>naturalOrder())
                        .orElse(null),
                sources(cards));
    }

    private static List<Source> sources(List<DayScorecard> cards) {
        Map<String, Source> furthest = new HashMap<>();
        cards.stream()
                .flatMap(card -> card.sources().stream())
                .forEach(source -> furthest.merge(
                        source.topic() + "/" + source.partition(),
                        source,
                        (one, other) -> one.offset() >= other.offset() ? one : other));
        return furthest.values().stream()
                .sorted(Comparator.comparing(Source::topic).thenComparing(Source::partition))
                .toList();
    }
}
