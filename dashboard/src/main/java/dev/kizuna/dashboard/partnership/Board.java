package dev.kizuna.dashboard.partnership;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Partners by how far they are, from the first name on a list to the partnership that works. */
record Board(List<Column> columns) {

    /** A longer column says how many more there are. */
    static final int MOST_CARDS = 25;

    private static final List<String> STAGES = List.of(
            "IDENTIFIED", "CONTACTED", "NEGOTIATING", "CONTRACTED", "ONBOARDING", "ACTIVE", "PAUSED", "TERMINATED");

    /**
     * A stage.
     *
     * @param count of all in it
     */
    record Column(String stage, int count, List<PartnerRow> cards, int more) {}

    static Board of(List<Watched> partners, Function<Watched, PartnerRow> row) {
        Map<String, List<Watched>> byStage = partners.stream()
                .collect(Collectors.groupingBy(each -> each.partner().stage()));
        return new Board(STAGES.stream()
                .filter(stage -> !stage.equals("TERMINATED") || byStage.containsKey(stage))
                .map(stage -> column(stage, byStage.getOrDefault(stage, List.of()), row))
                .toList());
    }

    private static Column column(String stage, List<Watched> partners, Function<Watched, PartnerRow> row) {
        return new Column(
                stage,
                partners.size(),
                partners.stream().limit(MOST_CARDS).map(row).toList(),
                Math.max(0, partners.size() - MOST_CARDS));
    }
}
