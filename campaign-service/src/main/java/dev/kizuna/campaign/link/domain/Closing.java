package dev.kizuna.campaign.link.domain;

import java.util.Locale;

/** Why a link leads nowhere. */
public enum Closing {
    /** There is no such code. */
    UNKNOWN,
    /** Its time has not come. */
    NOT_YET,
    /** Its time is over. */
    EXPIRED,
    /** It rests, or its campaign does. */
    PAUSED,
    /** Its campaign is over. */
    ENDED,
    /** Links may no longer lead where it leads. */
    NOT_ALLOWED;

    /** As figures name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
