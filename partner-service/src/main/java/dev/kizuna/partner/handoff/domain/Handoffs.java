package dev.kizuna.partner.handoff.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All hand-offs. */
public interface Handoffs extends Documents<Handoff> {}
