/** Fit on the topics. */
@NullMarked
package dev.kizuna.partner.fit.messaging;

import org.jspecify.annotations.NullMarked;
