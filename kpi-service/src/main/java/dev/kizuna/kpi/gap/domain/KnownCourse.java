package dev.kizuna.kpi.gap.domain;

import java.time.ZoneId;

/**
 * A campaign's course as it is read.
 *
 * @param zone of the partner that leads it
 */
public record KnownCourse(Course course, ZoneId zone) {}
