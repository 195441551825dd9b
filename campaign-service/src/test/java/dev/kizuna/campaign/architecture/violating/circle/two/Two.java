package dev.kizuna.campaign.architecture.violating.circle.two;

import dev.kizuna.campaign.architecture.violating.circle.one.One;

/** Breaks, with {@link One}: features do not go round in circles. */
public final class Two {

    public int size(One one) {
        return one.hashCode();
    }
}
