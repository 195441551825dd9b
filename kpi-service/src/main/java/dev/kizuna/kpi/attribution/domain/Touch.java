package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a journey was touched by a partner.
 *
 * @param by when, and the event that says so
 * @param journeyId empty for a code, which has no journey
 */
public record Touch(
        String partnerId,
        String touchId,
        Moment by,
        String journeyId,
        @Nullable String campaignId,
        @Nullable String linkId,
        String channel) {

    /** The order in which touches lead to a sale; ids decide where two happened at once. */
    public static final Comparator<Touch> IN_ORDER = Comparator.comparing(Touch::by)
            .thenComparing(Touch::partnerId)
            .thenComparing(Touch::touchId)
            .thenComparing(Touch::journeyId);

    /** What makes two reports one touch. */
    record Id(String partnerId, String touchId) {}

    Id id() {
        return new Id(partnerId, touchId);
    }
}
