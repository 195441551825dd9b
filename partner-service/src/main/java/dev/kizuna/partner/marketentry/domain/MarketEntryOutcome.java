package dev.kizuna.partner.marketentry.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows from a market entry plan. */
public enum MarketEntryOutcome {
    EXPAND(Gate.PILOTS),
    ADJUST(Gate.RESEARCH),
    STOP(null);

    private final @Nullable Gate needs;

    MarketEntryOutcome(@Nullable Gate needs) {
        this.needs = needs;
    }

    /** The gate that must be passed before; none to stop. */
    Optional<Gate> needs() {
        return Optional.ofNullable(needs);
    }

    /** The code that the world knows, such as {@code expand}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
