package dev.kizuna.partner.architecture.cycle.first.domain;

import dev.kizuna.partner.architecture.cycle.second.domain.Egg;

public record Hen(Egg laid) {}
