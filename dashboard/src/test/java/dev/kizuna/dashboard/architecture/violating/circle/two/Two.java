package dev.kizuna.dashboard.architecture.violating.circle.two;

import dev.kizuna.dashboard.architecture.violating.circle.one.One;

public final class Two {

    One one() {
        return new One(this);
    }
}
