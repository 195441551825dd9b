/** A partner's figures and its days as a chart. */
@NullMarked
package dev.kizuna.dashboard.figure;

import org.jspecify.annotations.NullMarked;
