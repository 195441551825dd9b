package dev.kizuna.kpi.review.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that people have to look at until it is settled, as far as events have told. Of each code the latest step is
 * kept, so merging is commutative, associative and idempotent.
 *
 * @param steps by code, at least one
 */
public record Matter(String partnerId, MatterKind kind, String subjectId, Map<String, Step> steps) {

    public Matter {
        steps = Map.copyOf(steps);
    }

    /** A matter of which one step is known. */
    public static Matter of(String partnerId, MatterKind kind, String subjectId, Step step) {
        return new Matter(partnerId, kind, subjectId, Map.of(step.code(), step));
    }

    /** What tells it from all others. */
    public String key() {
        return partnerId + "/" + kind.code() + "/" + subjectId;
    }

    public Matter mergedWith(Matter other) {
        Map<String, Step> merged = new TreeMap<>(steps);
        other.steps.forEach((code, step) -> merged.merge(code, step, BinaryOperator.maxBy(Step::compareTo)));
        return new Matter(partnerId, kind, subjectId, merged);
    }

    /** The step that tells how things stand. */
    public Step latest() {
        return inOrder().getLast();
    }

    public boolean isOpen() {
        return latest().open();
    }

    /** Since when it is open; meaningless for one that is closed. */
    public Instant since() {
        List<Step> steps = inOrder();
        int last = steps.size() - 1;
        while (last > 0 && steps.get(last - 1).open()) {
            last--;
        }
        return steps.subList(last, steps.size()).stream()
                .map(Step::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What the latest step says that has it. */
    public @Nullable String detail(String name) {
        return inOrder().reversed().stream()
                .map(step -> step.details().get(name))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    /** By when it was to be settled, if that was said. */
    public @Nullable Instant dueAt() {
        String due = detail(Step.DUE);
        return due == null ? null : Instant.parse(due);
    }

    /** Whether it waits for people at a moment: it began before; a promise is past due, an issue was rolled up. */
    public boolean isUnresolvedAt(Instant moment) {
        Instant due = dueAt();
        return isOpen()
                && since().isBefore(moment)
                && switch (kind) {
                    case PROMISE -> due != null && due.isBefore(moment);
                    case ISSUE -> detail(Step.LEVEL) != null;
                    default -> true;
                };
    }

    private List<Step> inOrder() {
        return steps.values().stream().sorted().toList();
    }
}
