/** Market entry plans as documents of MongoDB. */
@NullMarked
package dev.kizuna.partner.marketentry.persistence;

import org.jspecify.annotations.NullMarked;
