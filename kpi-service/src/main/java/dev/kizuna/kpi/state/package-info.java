/** The compact binary form in which state lies in the stores of the streams. */
@NullMarked
package dev.kizuna.kpi.state;

import org.jspecify.annotations.NullMarked;
