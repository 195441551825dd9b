package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a launched campaign, kept with its reason, so that the effect before and after it can be told apart.
 *
 * @param id unique within the campaign
 * @param by who made it
 */
public record Adjustment(
        String id, Instant at, AdjustmentKind kind, Because because, String by, Values before, Values after) {

    /**
     * What was, or is, so. Only what the kind of the adjustment is about is there.
     *
     * @param endsOn last local day
     * @param text what a message, page or channel was or is, in words
     */
    public record Values(
            List<Target> targets,
            @Nullable Money budget,
            @Nullable LocalDate endsOn,
            @Nullable String text) {

        public static final Values NONE = new Values(List.of(), null, null, null);

        public Values {
            targets = List.copyOf(targets);
        }

        public static Values of(List<Target> targets) {
            return new Values(targets, null, null, null);
        }

        public static Values of(@Nullable Money budget) {
            return new Values(List.of(), budget, null, null);
        }

        public static Values of(LocalDate endsOn) {
            return new Values(List.of(), null, endsOn, null);
        }

        public static Values of(@Nullable String text) {
            return new Values(List.of(), null, null, text);
        }
    }

    boolean saysTheSameAs(Wish wish) {
        return kind == wish.kind() && because.equals(wish.because()) && after.equals(wish.after());
    }

    /**
     * An adjustment that somebody wants to make.
     *
     * @param after how it shall be
     * @param textBefore how a message, page or channel was, or null
     */
    public record Wish(
            String id,
            AdjustmentKind kind,
            Because because,
            String by,
            Values after,
            @Nullable String textBefore) {

        Adjustment done(Instant at, Values before) {
            return new Adjustment(id, at, kind, because, by, before, after);
        }
    }
}
