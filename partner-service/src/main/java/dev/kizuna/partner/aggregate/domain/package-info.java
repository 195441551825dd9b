/** Aggregates, their events and decisions in plain Java: what the domain of every feature is made of. */
@NullMarked
package dev.kizuna.partner.aggregate.domain;

import org.jspecify.annotations.NullMarked;
