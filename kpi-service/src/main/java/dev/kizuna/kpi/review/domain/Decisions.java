package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.review.domain.Pack.Decision;
import dev.kizuna.kpi.review.domain.Pack.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which decisions a review is asked for: a table from how matters stand to what is to be decided. */
public final class Decisions {

    /** A gap is younger than this while the campaign may still catch up by itself. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    private Decisions() {}

    /** @param end of the period */
    public static List<Decision> of(List<Item> unresolved, Instant end) {
        List<Decision> decisions = new ArrayList<>();
        for (Item item : unresolved) {
            code(item, end)
                    .ifPresent(code -> decisions.add(new Decision(
                            code,
                            item.partnerId(),
                            item.subjectId(),
                            item.keyPersonId(),
                            item.since(),
                            Stream.of(item.code(), item.reason(), item.level())
                                    .filter(because -> because != null)
                                    .toList())));
        }
        return decisions;
    }

    private static Optional<String> code(Item item, Instant end) {
        return switch (MatterKind.valueOf(item.kind().toUpperCase(Locale.ROOT).replace('-', '_'))) {
            case MILESTONE -> Optional.of("agree-plan");
            case GAP -> item.since().isAfter(end.minus(PATIENCE)) ? Optional.empty() : Optional.of("adjust-campaign");
            case HEALTH -> Optional.of("joint-review");
            case MISMATCH -> {
                boolean waits = item.code().equals("diagnosed") || item.code().equals("not-helped");
                yield waits ? Optional.of("plan-remedy") : Optional.empty();
            }
            case SUCCESSION -> Optional.of("name-successor");
            case IMPROVEMENT_PLAN -> item.code().equals("failed") ? Optional.of("end-or-improve") : Optional.empty();
            case COMMISSION -> Optional.of("clear-or-reject");
            case VALLEY -> Optional.of("plan-valley");
            case ISSUE ->
                Cadence.QUARTERLY.name().equals(item.level()) ? Optional.of("decide-issue") : Optional.empty();
            case PROMISE -> item.packs() > 1 ? Optional.of("settle-promise") : Optional.empty();
        };
    }
}
