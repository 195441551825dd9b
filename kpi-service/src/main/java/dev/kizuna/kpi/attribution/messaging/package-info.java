/** Takes in what was published about credits, for readers. */
@NullMarked
package dev.kizuna.kpi.attribution.messaging;

import org.jspecify.annotations.NullMarked;
