package dev.kizuna.partner.mismatch.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All mismatches. */
public interface Mismatches extends Documents<Mismatch> {}
