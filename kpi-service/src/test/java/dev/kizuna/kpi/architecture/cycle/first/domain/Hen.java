package dev.kizuna.kpi.architecture.cycle.first.domain;

import dev.kizuna.kpi.architecture.cycle.second.domain.Egg;

public record Hen(Egg egg) {}
