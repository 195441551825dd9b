/** Shows gaps and targets. */
@NullMarked
package dev.kizuna.kpi.gap.application;

import org.jspecify.annotations.NullMarked;
