package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.scorecard.domain.Grain;
import java.util.Locale;

/** How often is looked back. */
public enum Cadence {
    WEEKLY(Grain.WEEK),
    MONTHLY(Grain.MONTH),
    QUARTERLY(Grain.QUARTER);

    private final Grain grain;

    Cadence(Grain grain) {
        this.grain = grain;
    }

    /** What one review looks back at. */
    public Grain grain() {
        return grain;
    }

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
