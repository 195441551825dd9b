/** How well a partnership does, and when that fell. */
@NullMarked
package dev.kizuna.kpi.health.domain;

import org.jspecify.annotations.NullMarked;
