package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.review.domain.Pack.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is unresolved at the end of a period, and what was settled since the last pack. */
public record Items(List<Item> unresolved, List<Item> resolved) {

    private static final String NOTED = "noted";

    private static final Comparator<Item> LONGEST_FIRST =
            Comparator.comparing(Item::since).thenComparing(Item::key);

    /**
     * @param open all that are open
     * @param start of the period
     * @param end of the period
     * @param previous null for the first pack
     */
    public static Items of(Collection<Matter> open, Instant start, Instant end, @Nullable Pack previous) {
        Map<String, Item> named = previous == null
                ? Map.of()
                : previous.unresolved().stream().collect(Collectors.toMap(Item::key, Function.identity()));
        List<Item> unresolved = open.stream()
                .filter(matter -> matter.isUnresolvedAt(end) && !isLongForgotten(matter, start))
                .map(matter -> item(matter, named.get(matter.key())))
                .sorted(LONGEST_FIRST)
                .toList();
        Set<String> still = open.stream().map(Matter::key).collect(Collectors.toSet());
        return new Items(
                unresolved,
                named.values().stream()
                        .filter(item -> !still.contains(item.key()))
                        .sorted(LONGEST_FIRST)
                        .toList());
    }

    /** Nobody says that what was only noted on a page is settled, so it is named in the review that follows and no more. */
    private static boolean isLongForgotten(Matter matter, Instant start) {
        return NOTED.equals(matter.detail(Step.REASON)) && matter.since().isBefore(start);
    }

    private static Item item(Matter matter, @Nullable Item before) {
        return new Item(
                matter.kind().code(),
                matter.partnerId(),
                matter.subjectId(),
                Objects.requireNonNullElse(
                        matter.detail(Step.STATUS), matter.latest().code()),
                matter.since(),
                matter.dueAt(),
                matter.detail(Step.KEY_PERSON),
                matter.detail(Step.CAMPAIGN),
                matter.detail(Step.OWNER),
                matter.detail(Step.LEVEL),
                matter.detail(matter.kind() == MatterKind.PROMISE ? Step.POLICY : Step.REASON),
                before == null ? 1 : before.packs() + 1);
    }
}
