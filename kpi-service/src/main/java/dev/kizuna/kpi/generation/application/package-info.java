/** Comparing generations, switching from one to the next, and forgetting those before. */
@NullMarked
package dev.kizuna.kpi.generation.application;

import org.jspecify.annotations.NullMarked;
