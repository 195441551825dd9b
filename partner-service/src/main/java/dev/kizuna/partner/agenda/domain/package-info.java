/** The one page of a check-in and what goes up to the next wider review, in plain Java. */
@NullMarked
package dev.kizuna.partner.agenda.domain;

import org.jspecify.annotations.NullMarked;
