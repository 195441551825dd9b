package dev.kizuna.partner.ramp.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All ramps. */
public interface Ramps extends Documents<Ramp> {}
