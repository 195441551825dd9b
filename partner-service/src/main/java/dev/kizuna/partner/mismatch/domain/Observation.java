package dev.kizuna.partner.mismatch.domain;

import java.time.LocalDate;

/**
 * That an indicator was observed.
 *
 * @param indicator its code
 * @param observedOn local day
 * @param evidenceId what shows it: a check-in, a document, a message; never words
 */
public record Observation(String indicator, LocalDate observedOn, String evidenceId) {}
