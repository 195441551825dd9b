package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.checkin.domain.Cadence;

/** That a matter went up to the next review of a wider rhythm. */
public record RolledUp(Matter matter, Cadence toCadence) {}
