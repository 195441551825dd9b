/** Who takes work off a key person, in plain Java. */
@NullMarked
package dev.kizuna.partner.support.domain;

import org.jspecify.annotations.NullMarked;
