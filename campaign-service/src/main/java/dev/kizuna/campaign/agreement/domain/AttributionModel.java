package dev.kizuna.campaign.agreement.domain;

import java.util.Locale;

/** How credit is divided among the touches that led to a sale; worked out by the figures, chosen here. */
public enum AttributionModel {
    FIRST,
    LAST,
    LINEAR,
    U_SHAPE,
    TIME_DECAY;

    /** The model's name in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
