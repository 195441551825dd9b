package dev.kizuna.partner.marketentry.domain;

import java.util.Locale;

/** What a market entry plan has to have done before it goes on, in this order. */
public enum Gate {
    RESEARCH,
    OUTREACH,
    PILOTS;

    /** The code that the world knows, such as {@code research}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
