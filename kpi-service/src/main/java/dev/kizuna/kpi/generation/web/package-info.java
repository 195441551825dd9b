/** Generations over HTTP. */
@NullMarked
package dev.kizuna.kpi.generation.web;

import org.jspecify.annotations.NullMarked;
