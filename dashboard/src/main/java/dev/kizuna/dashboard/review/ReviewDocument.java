package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.language.Spoken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pack as a document, in the words of a language: what is to be decided first, then the figures, then what they are made
 * of. The page, its print and the PDF show the same.
 *
 * @param who whom it is about
 * @param asOf when the newest figure was counted; empty where nothing was
 * @param previous the period it is compared with; empty for the first
 */
record ReviewDocument(
        String cadence,
        String scope,
        String who,
        String period,
        String days,
        String zone,
        boolean frozen,
        String madeAt,
        String asOf,
        String revision,
        String previous,
        List<Asked> decisions,
        FigureRows figures,
        List<Again> restated,
        List<KeptRow> promises,
        List<MilestoneRow> milestones,
        @Nullable HealthView health,
        @Nullable CreditedView attribution,
        List<Held> bottlenecks,
        List<MatterRow> unresolved,
        int left,
        List<MatterRow> resolved) {

    private static final int GOOD_HEALTH = 70;
    private static final int POOR_HEALTH = 50;
    private static final BigDecimal GOOD_SHARE = new BigDecimal("0.95");
    private static final BigDecimal POOR_SHARE = new BigDecimal("0.8");

    /** A decision that people are asked for. */
    record Asked(String what, String who, String since, String days, String because) {}

    /** A figure of the previous pack that is another one by now. */
    record Again(String name, String said, String holds) {}

    /** Promises of a policy. */
    record KeptRow(String policy, long kept, long late, long broken, long open, String share, String tone) {}

    /** A ramp target. */
    record MilestoneRow(String who, int rampDay, String metric, int target, boolean reached, String at, String tone) {}

    /** Health and its parts. */
    record HealthView(String score, String before, String change, String tone, List<PartRow> parts) {}

    /** A part of health. */
    record PartRow(
            String part,
            String score,
            int filled,
            int weight,
            String tone,
            @Nullable String why) {}

    /** Sales that touches led to. */
    record CreditedView(String sourced, long sourcedSales, String influenced, long influencedSales) {}

    /** What held things up, and what shows it. */
    record Held(String kind, String what, String evidence) {}

    static ReviewDocument of(Pack pack, Cadence cadence, Names names) {
        Spoken spoken = names.spoken();
        ZoneId zone = ZoneId.of(pack.timeZone());
        Instant end = end(pack, zone);
        Map<String, Pack.Figure> byName = pack.figures().stream()
                .collect(Collectors.toMap(Pack.Figure::name, figure -> figure, (first, _) -> first));
        return new ReviewDocument(
                cadence.code(),
                pack.scope(),
                names.subject(pack.scope(), pack.id()),
                cadence.say(pack.period(), spoken),
                spoken.fullDate(pack.from()) + " – " + spoken.fullDate(pack.to()),
                spoken.wording().zone(zone, end),
                pack.frozen(),
                full(pack.madeAt(), zone, spoken),
                pack.asOf() == null ? "" : full(pack.asOf(), zone, spoken),
                String.valueOf(pack.revision()),
                pack.previous() == null ? "" : cadence.say(pack.previous(), spoken),
                pack.decisions().stream()
                        .map(decision -> asked(decision, end, zone, names))
                        .toList(),
                FigureRows.of(pack.figures(), spoken),
                pack.restated().stream()
                        .map(restated -> again(restated, byName.get(restated.name()), spoken))
                        .toList(),
                pack.promises().stream().map(line -> kept(line, spoken)).toList(),
                pack.milestones().stream()
                        .map(milestone -> milestone(milestone, zone, names))
                        .toList(),
                health(pack.health(), spoken),
                credited(pack.attribution(), spoken),
                pack.bottlenecks().stream()
                        .map(bottleneck -> held(bottleneck, names))
                        .toList(),
                MatterRow.of(pack.unresolved(), end, zone, names),
                pack.left(),
                MatterRow.of(pack.resolved(), end, zone, names));
    }

    /** Until when it looks: to the end of its period, or to now as long as that goes on. */
    private static Instant end(Pack pack, ZoneId zone) {
        Instant end = pack.to().plusDays(1).atStartOfDay(zone).toInstant();
        return !pack.frozen() && pack.madeAt().isBefore(end) ? pack.madeAt() : end;
    }

    private static String full(Instant at, ZoneId zone, Spoken spoken) {
        return spoken.fullDate(at.atZone(zone).toLocalDate()) + " "
                + at.atZone(zone).toLocalTime().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    private static Asked asked(Pack.Decision decision, Instant end, ZoneId zone, Names names) {
        Spoken spoken = names.spoken();
        String person = names.person(decision.partnerId(), decision.keyPersonId());
        return new Asked(
                spoken.word("review.decide." + decision.code()),
                names.partner(decision.partnerId()) + (person.isEmpty() ? "" : " · " + person),
                spoken.fullDate(decision.since().atZone(zone).toLocalDate()),
                MatterRow.days(decision.since(), end),
                decision.because().stream()
                        .map(code -> MatterRow.code(code, spoken))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static Again again(Pack.Restated restated, Pack.@Nullable Figure figure, Spoken spoken) {
        String unit = figure == null ? "count" : figure.unit();
        return new Again(
                spoken.figure(restated.name()),
                spoken.value(restated.said(), unit),
                spoken.value(restated.holds(), unit));
    }

    private static KeptRow kept(Pack.Kept line, Spoken spoken) {
        BigDecimal share = line.keptShare();
        return new KeptRow(
                spoken.word("policy." + line.policy()),
                line.kept(),
                line.late(),
                line.broken(),
                line.open(),
                spoken.value(share, "ratio"),
                share == null
                        ? "NEUTRAL"
                        : share.compareTo(GOOD_SHARE) >= 0
                                ? "GOOD"
                                : share.compareTo(POOR_SHARE) < 0 ? "BAD" : "WARNING");
    }

    private static MilestoneRow milestone(Pack.Milestone milestone, ZoneId zone, Names names) {
        Spoken spoken = names.spoken();
        return new MilestoneRow(
                names.keyPerson(milestone.keyPersonId()),
                milestone.rampDay(),
                spoken.word("metric." + milestone.metric()),
                milestone.target(),
                milestone.reached(),
                spoken.fullDate(milestone.at().atZone(zone).toLocalDate()),
                milestone.reached() ? "REACHED" : "MISSED");
    }

    private static @Nullable HealthView health(Pack.@Nullable Health health, Spoken spoken) {
        if (health == null) {
            return null;
        }
        Integer score = health.score();
        Integer before = health.before();
        return new HealthView(
                score(score),
                score(before),
                score == null || before == null
                        ? Spoken.NOTHING
                        : spoken.change(BigDecimal.valueOf((long) score - before), "count"),
                tone(score),
                health.parts().stream()
                        .map(part -> new PartRow(
                                spoken.word("review.health." + part.part()),
                                score(part.score()),
                                part.score() == null ? 0 : part.score(),
                                part.weight(),
                                tone(part.score()),
                                spoken.reason(part.reason())))
                        .toList());
    }

    private static String score(@Nullable Integer score) {
        return score == null ? Spoken.NOTHING : score.toString();
    }

    private static String tone(@Nullable Integer score) {
        return score == null ? "NEUTRAL" : score >= GOOD_HEALTH ? "GOOD" : score < POOR_HEALTH ? "BAD" : "WARNING";
    }

    private static @Nullable CreditedView credited(Pack.@Nullable Credited credited, Spoken spoken) {
        return credited == null
                ? null
                : new CreditedView(
                        revenue(credited.sourced(), spoken),
                        credited.sourced().conversions(),
                        revenue(credited.influenced(), spoken),
                        credited.influenced().conversions());
    }

    private static String revenue(Pack.Sales sales, Spoken spoken) {
        return sales.revenue().isEmpty()
                ? Spoken.NOTHING
                : sales.revenue().entrySet().stream()
                        .map(sum -> spoken.value(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    private static Held held(Pack.Bottleneck bottleneck, Names names) {
        Spoken spoken = names.spoken();
        return new Held(
                spoken.word("review.bottleneck." + bottleneck.kind()),
                switch (bottleneck.kind()) {
                    case "stage" -> spoken.word("campaign.stage." + bottleneck.code());
                    case "policy" -> spoken.word("policy." + bottleneck.code());
                    default -> names.keyPerson(bottleneck.code());
                },
                bottleneck.evidence().entrySet().stream()
                        .map(number -> spoken.word("review.evidence." + number.getKey()) + " "
                                + evidence(number.getKey(), number.getValue(), spoken))
                        .collect(Collectors.joining(", ")));
    }

    private static String evidence(String name, BigDecimal number, Spoken spoken) {
        return switch (name) {
            case "late", "broken", "pastDue" -> spoken.number(number);
            default -> spoken.share(number);
        };
    }
}
