package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.language.Spoken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a pack as a reader wants them: the few that matter most, then the others in groups, and in one line those
 * of which there was nothing in either period.
 *
 * @param quiet names of figures that were nothing before and are nothing now
 */
record FigureRows(List<Row> headlines, List<Group> groups, String quiet) {

    private static final List<String> HEADLINES =
            List.of("revenue", "roi", "won", "leads", "promisesKeptShare", "responseWithin24h");

    private static final Map<String, List<String>> GROUPS = groupsInOrder();
    private static final String OTHER = "other";

    private static final Set<String> LESS_IS_BETTER = Set.of(
            "lost",
            "refunds",
            "inquiriesReopened",
            "cost",
            "costFee",
            "costCommission",
            "costMedia",
            "costLabour",
            "cpl",
            "costPerMql",
            "leadTimeMedianSeconds",
            "leadTimeP90Seconds",
            "timeToAnswerMedianSeconds",
            "timeToAnswerP90Seconds");

    private static final Set<String> NEITHER =
            Set.of("inquiries", "feedback", "costFee", "costCommission", "costMedia", "costLabour", "cost");

    /**
     * A figure.
     *
     * @param tone GOOD, BAD or NEUTRAL: what the change means
     * @param why why it cannot be told
     */
    record Row(
            String name,
            String now,
            String before,
            String change,
            String tone,
            boolean vanity,
            boolean known,
            @Nullable String why) {}

    /** Figures of one kind. */
    record Group(String code, List<Row> rows) {}

    static FigureRows of(List<Pack.Figure> figures, Spoken spoken) {
        Map<String, Pack.Figure> byName = new LinkedHashMap<>();
        figures.forEach(figure -> byName.putIfAbsent(figure.name(), figure));
        List<Row> headlines = HEADLINES.stream()
                .filter(byName::containsKey)
                .map(name -> row(byName.get(name), spoken))
                .toList();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        GROUPS.keySet().forEach(group -> rows.put(group, new ArrayList<>()));
        rows.put(OTHER, new ArrayList<>());
        List<String> quiet = new ArrayList<>();
        inOrder(byName).forEach((name, figure) -> {
            if (isQuiet(figure)) {
                quiet.add(spoken.figure(name));
            } else {
                java.util.Objects.requireNonNull(rows.get(groupOf(name))).add(row(figure, spoken));
            }
        });
        return new FigureRows(
                headlines,
                rows.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                quiet.stream().distinct().collect(Collectors.joining(", ")));
    }

    private static Map<String, Pack.Figure> inOrder(Map<String, Pack.Figure> byName) {
        Map<String, Pack.Figure> ordered = new LinkedHashMap<>();
        GROUPS.values()
                .forEach(names -> names.forEach(name -> {
                    Pack.Figure figure = byName.get(name);
                    if (figure != null) {
                        ordered.put(name, figure);
                    }
                }));
        byName.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static boolean isQuiet(Pack.Figure figure) {
        return isNothing(figure.now()) && isNothing(figure.before());
    }

    private static boolean isNothing(@Nullable BigDecimal number) {
        return number == null || number.signum() == 0;
    }

    private static Row row(Pack.@Nullable Figure figure, Spoken spoken) {
        Pack.Figure known = java.util.Objects.requireNonNull(figure);
        return new Row(
                spoken.figure(known.name()),
                spoken.value(known.now(), known.unit()),
                spoken.value(known.before(), known.unit()),
                spoken.change(known.change(), known.unit()),
                tone(known),
                known.vanity(),
                known.now() != null,
                spoken.reason(known.reason()));
    }

    private static String tone(Pack.Figure figure) {
        BigDecimal change = figure.change();
        if (change == null || change.signum() == 0 || figure.vanity() || NEITHER.contains(figure.name())) {
            return "NEUTRAL";
        }
        boolean better = change.signum() > 0 != LESS_IS_BETTER.contains(figure.name());
        return better ? "GOOD" : "BAD";
    }

    private static String groupOf(String name) {
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().contains(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    private static Map<String, List<String>> groupsInOrder() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put(
                "funnel",
                List.of(
                        "touches",
                        "leads",
                        "mql",
                        "prospects",
                        "proposed",
                        "pocs",
                        "approvals",
                        "won",
                        "lost",
                        "leadRate",
                        "mqlRate",
                        "prospectRate",
                        "proposalRate",
                        "pocRate",
                        "approvalRate",
                        "winRate",
                        "conversionRate",
                        "leadTimeMedianSeconds",
                        "leadTimeP90Seconds"));
        groups.put(
                "money",
                List.of(
                        "revenue",
                        "refunds",
                        "conversions",
                        "cost",
                        "costFee",
                        "costCommission",
                        "costMedia",
                        "costLabour",
                        "roi",
                        "roas",
                        "cpl",
                        "costPerMql"));
        groups.put(
                "conversation",
                List.of(
                        "inquiries",
                        "inquiriesAnswered",
                        "answeredWithin24h",
                        "responseWithin24h",
                        "timeToAnswerMedianSeconds",
                        "timeToAnswerP90Seconds",
                        "inquiriesReopened",
                        "feedback",
                        "feedbackPlanned",
                        "feedbackPlannedRate",
                        "checkIns",
                        "intermediateSuccesses",
                        "responseKeptShare",
                        "feedbackKeptShare",
                        "promisesKeptShare"));
        groups.put("reach", List.of("reach", "impressions", "engagements", "uniqueVisitors"));
        return groups;
    }
}
