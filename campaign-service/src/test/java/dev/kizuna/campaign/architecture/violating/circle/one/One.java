package dev.kizuna.campaign.architecture.violating.circle.one;

import dev.kizuna.campaign.architecture.violating.circle.two.Two;

/** Breaks, with {@link Two}: features do not go round in circles. */
public final class One {

    public int size(Two two) {
        return two.size(this);
    }
}
