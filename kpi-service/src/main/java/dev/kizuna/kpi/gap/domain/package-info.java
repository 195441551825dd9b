/** What campaigns are to reach by when, what is missing, and at which stage of the funnel. */
@NullMarked
package dev.kizuna.kpi.gap.domain;

import org.jspecify.annotations.NullMarked;
