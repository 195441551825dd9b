/** Shows how well partnerships do. */
@NullMarked
package dev.kizuna.kpi.health.application;

import org.jspecify.annotations.NullMarked;
