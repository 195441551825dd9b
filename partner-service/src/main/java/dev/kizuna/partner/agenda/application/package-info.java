/** Proposing, freezing and following up the pages of check-ins. */
@NullMarked
package dev.kizuna.partner.agenda.application;

import org.jspecify.annotations.NullMarked;
