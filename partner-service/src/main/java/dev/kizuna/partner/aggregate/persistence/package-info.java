/** Aggregates as documents of MongoDB, written together with their events. */
@NullMarked
package dev.kizuna.partner.aggregate.persistence;

import org.jspecify.annotations.NullMarked;
