package dev.kizuna.partner.success.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All success stories. */
public interface Stories extends Documents<Story> {}
