/** The load of a key person: peaks, valleys that lower targets, and valleys that are missing. */
@NullMarked
package dev.kizuna.partner.load.domain;

import org.jspecify.annotations.NullMarked;
