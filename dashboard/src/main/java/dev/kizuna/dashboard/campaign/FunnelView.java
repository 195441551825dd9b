package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came in, stage by stage, with the stages that gaps blame; what it brought and cost. */
record FunnelView(List<Tile> tiles, List<Step> steps) {

    private static final List<String> TILES =
            List.of("revenue", "cost", "roi", "roas", "cpl", "costPerMql", "leadTimeMedianSeconds", "conversionRate");

    private static final Map<String, String> BLAMED_AT = Map.of(
            "reach", "reach",
            "message", "touches",
            "landing-page", "leads",
            "qualification", "mql",
            "closing", "won");

    private record Stage(String counter, @Nullable String of, boolean vanity) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("reach", null, true),
            new Stage("impressions", null, true),
            new Stage("touches", "impressions", false),
            new Stage("leads", "touches", false),
            new Stage("mql", "leads", false),
            new Stage("prospects", "mql", false),
            new Stage("proposed", "prospects", false),
            new Stage("pocs", "prospects", false),
            new Stage("approvals", "prospects", false),
            new Stage("won", "prospects", false));

    /** A figure, or a dash and why. */
    record Tile(
            String name,
            String value,
            boolean known,
            @Nullable String why) {}

    /**
     * A stage of the funnel.
     *
     * @param rate of the stage that it follows, in words; null where there is none
     * @param width of its bar in percent of the widest that is no vanity; null for vanity
     * @param blamed whether it is the likely cause of a gap that is open
     */
    record Step(
            String name,
            String count,
            @Nullable String rate,
            @Nullable String of,
            @Nullable BigDecimal width,
            boolean vanity,
            boolean blamed) {}

    static FunnelView of(Card card, List<Gap> gaps, Spoken spoken) {
        Set<String> blamed = gaps.stream()
                .filter(Gap::isOpen)
                .map(Gap::blamedStage)
                .filter(stage -> stage != null)
                .map(stage -> BLAMED_AT.getOrDefault(stage, stage))
                .collect(Collectors.toSet());
        BigDecimal widest = BigDecimal.valueOf(STAGES.stream()
                .filter(stage -> !stage.vanity())
                .mapToLong(stage -> card.count(stage.counter()))
                .max()
                .orElse(0));
        List<Step> steps = new ArrayList<>();
        for (Stage stage : STAGES) {
            steps.add(step(stage, card, widest, blamed.contains(stage.counter()), spoken));
        }
        return new FunnelView(
                TILES.stream().map(name -> tile(name, card, spoken)).toList(), steps);
    }

    private static Step step(Stage stage, Card card, BigDecimal widest, boolean blamed, Spoken spoken) {
        BigDecimal count = BigDecimal.valueOf(card.count(stage.counter()));
        String of = stage.of();
        long whole = of == null ? 0 : card.count(of);
        return new Step(
                spoken.figure(stage.counter()),
                spoken.number(count),
                whole == 0 ? null : spoken.share(count.divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)),
                of == null ? null : spoken.figure(of),
                stage.vanity() ? null : Bar.percent(count, widest),
                stage.vanity(),
                blamed);
    }

    private static Tile tile(String name, Card card, Spoken spoken) {
        Card.Value value = card.value(name);
        return new Tile(
                spoken.figure(name),
                spoken.value(value.number(), value.unit()),
                value.number() != null,
                spoken.reason(value.reason()));
    }
}
