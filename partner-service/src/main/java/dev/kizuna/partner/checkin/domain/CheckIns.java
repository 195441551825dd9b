package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All check-ins. */
public interface CheckIns extends Documents<CheckIn> {}
