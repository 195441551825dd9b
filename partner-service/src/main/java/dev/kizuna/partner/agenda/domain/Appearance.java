package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.checkin.domain.Cadence;
import java.time.Instant;

/** That an issue was on the page of a check-in. */
public record Appearance(String checkInId, Cadence cadence, Instant at) {}
