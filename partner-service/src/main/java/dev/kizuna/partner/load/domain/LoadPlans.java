package dev.kizuna.partner.load.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All load plans. */
public interface LoadPlans extends Documents<LoadPlan> {}
