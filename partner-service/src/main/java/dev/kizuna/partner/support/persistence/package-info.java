/** Support in MongoDB. */
@NullMarked
package dev.kizuna.partner.support.persistence;

import org.jspecify.annotations.NullMarked;
