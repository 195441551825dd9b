package dev.kizuna.kpi.gap.domain;

import java.util.Locale;

/** Stages of the funnel that can be blamed, in its order. Positions are stored: append only. */
public enum Stage {
    /** How many are reached a day. */
    REACH,
    /** How many of those that were shown something follow it. */
    MESSAGE,
    /** How many that came become leads. */
    LANDING_PAGE,
    /** How many leads are good, and how many good ones become prospects. */
    QUALIFICATION,
    /** How many prospects are won. */
    CLOSING;

    /** The stable code in events and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
