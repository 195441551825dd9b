/** Succession in MongoDB. */
@NullMarked
package dev.kizuna.partner.succession.persistence;

import org.jspecify.annotations.NullMarked;
