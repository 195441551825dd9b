package dev.kizuna.partner.mismatch.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be observed in the environment of a role.
 *
 * @param kind the mismatch it speaks for
 * @param weight how loudly
 * @param remedies codes of what it suggests
 * @param seenIn the records that show it, or null when only people can see it
 */
public record Indicator(
        String code,
        MismatchKind kind,
        int weight,
        Wording wording,
        List<String> remedies,
        @Nullable SeenIn seenIn) {

    public Indicator {
        remedies = List.copyOf(remedies);
    }

    /** How often records must show it before it counts. */
    public record SeenIn(Records records, int atLeast) {}

    /** What this service keeps anyway. */
    public enum Records {
        /** Check-ins that were moved, or that nobody held when they were due. */
        CHECK_INS_DISPLACED,
        /** Action items of the key person that are open past their day. */
        ACTION_ITEMS_OVERDUE,
        /** A charter that leaves the role little time. */
        LITTLE_TIME_IN_CHARTER
    }
}
