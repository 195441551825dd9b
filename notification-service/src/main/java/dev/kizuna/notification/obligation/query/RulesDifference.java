package dev.kizuna.notification.obligation.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would change about the promises that are not settled.
 *
 * @param looked how many there are
 * @param byPolicy what would become of them, by policy
 * @param moves the first ones that would change, the one that is due first at the front
 */
public record RulesDifference(long looked, Map<String, Counts> byPolicy, List<Move> moves) {

    /**
     * Counts of one policy.
     *
     * @param same as they are
     * @param later due later than now
     * @param earlier due earlier than now
     * @param ended void, since the policy would be gone
     * @param failed that could not be worked out by the other rules
     */
    public record Counts(long same, long later, long earlier, long ended, long failed) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    same + other.same,
                    later + other.later,
                    earlier + other.earlier,
                    ended + other.ended,
                    failed + other.failed);
        }
    }

    /**
     * A promise that would change.
     *
     * @param from when it is due
     * @param to when it would be due; absent when it would be void or cannot be worked out
     * @param statusThen what it would be
     * @param why the arithmetic by the other rules
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Move(
            String obligationId,
            String partnerId,
            String policy,
            Status status,
            Instant from,
            @Nullable Instant to,
            @Nullable Status statusThen,
            List<String> why) {

        static Move of(Obligation before, Obligation after) {
            boolean ended = after.status() == Status.CANCELLED;
            return new Move(
                    before.id().toString(),
                    before.id().partnerId(),
                    before.id().policy(),
                    before.status(),
                    before.due().at(),
                    ended ? null : after.due().at(),
                    after.status(),
                    after.explanation());
        }

        static Move failed(Obligation before, String why) {
            return new Move(
                    before.id().toString(),
                    before.id().partnerId(),
                    before.id().policy(),
                    before.status(),
                    before.due().at(),
                    null,
                    null,
                    List.of(why));
        }
    }

    static final RulesDifference NONE = new RulesDifference(0, Map.of(), List.of());

    /** Both together, with no more moves than asked for. */
    RulesDifference plus(RulesDifference other, int most) {
        Map<String, Counts> counts = new TreeMap<>(byPolicy);
        other.byPolicy.forEach((policy, more) -> counts.merge(policy, more, Counts::plus));
        List<Move> first = Stream.concat(moves.stream(), other.moves.stream())
                .sorted(Comparator.comparing(Move::from).thenComparing(Move::obligationId))
                .limit(most)
                .toList();
        return new RulesDifference(looked + other.looked, counts, first);
    }
}
