/** Figures are made anew as a generation beside the one that counts; what a generation is, and how two are compared. */
@NullMarked
package dev.kizuna.kpi.generation.domain;

import org.jspecify.annotations.NullMarked;
