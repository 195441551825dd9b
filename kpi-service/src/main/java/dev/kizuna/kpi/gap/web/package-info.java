/** Gaps and targets over HTTP. */
@NullMarked
package dev.kizuna.kpi.gap.web;

import org.jspecify.annotations.NullMarked;
