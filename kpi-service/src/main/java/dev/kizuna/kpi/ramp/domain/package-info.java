/** The first ninety days of a key person: staged targets, when they are due, and whether they were reached. */
@NullMarked
package dev.kizuna.kpi.ramp.domain;

import org.jspecify.annotations.NullMarked;
