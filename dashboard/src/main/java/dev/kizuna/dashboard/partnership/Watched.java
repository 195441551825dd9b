package dev.kizuna.dashboard.partnership;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A partner with its health, before anything of it is put into words: most of many are only counted and put in order. */
record Watched(Entry partner, @Nullable Health health) {

    /** Who needs somebody comes first: what fell, then what is low; what cannot be told comes last. */
    static final Comparator<Watched> MOST_NEEDED = Comparator.comparing((Watched one) -> !one.isFallen())
            .thenComparing(one -> one.score() == null)
            .thenComparing(one -> one.score() == null ? 0 : one.score())
            .thenComparing(one -> one.partner.name());

    /** GOOD, WARNING, BAD, or NEUTRAL where it cannot be told. */
    String status() {
        return health == null ? "NEUTRAL" : health.status();
    }

    private @Nullable Integer score() {
        return health == null ? null : health.score();
    }

    private boolean isFallen() {
        return health != null && health.fall() != null;
    }
}
