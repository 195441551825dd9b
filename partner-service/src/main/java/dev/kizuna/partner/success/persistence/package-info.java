/** Success stories as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.success.persistence;

import org.jspecify.annotations.NullMarked;
