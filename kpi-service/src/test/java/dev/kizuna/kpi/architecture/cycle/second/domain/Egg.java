package dev.kizuna.kpi.architecture.cycle.second.domain;

import dev.kizuna.kpi.architecture.cycle.first.domain.Hen;

public record Egg(Hen hen) {}
