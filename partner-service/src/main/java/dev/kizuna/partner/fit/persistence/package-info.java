/** Fit in MongoDB. */
@NullMarked
package dev.kizuna.partner.fit.persistence;

import org.jspecify.annotations.NullMarked;
