/** What shows that somebody could be a key person, and how much it says, in plain Java. */
@NullMarked
package dev.kizuna.partner.signal.domain;

import org.jspecify.annotations.NullMarked;
