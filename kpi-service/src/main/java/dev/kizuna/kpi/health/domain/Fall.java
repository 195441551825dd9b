package dev.kizuna.kpi.health.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a partner's health fell.
 *
 * @param day the last local day that was counted
 * @param at when that day was over
 * @param score health on that day
 * @param before health on the day it was compared with
 */
public record Fall(String fallId, LocalDate day, Instant at, int score, int before, LocalDate comparedWith) {}
