package dev.kizuna.dashboard.architecture.violating.circle.one;

import dev.kizuna.dashboard.architecture.violating.circle.two.Two;

public record One(Two two) {}
