/** Frozen pages and what went up on partner.engagement. */
@NullMarked
package dev.kizuna.partner.agenda.messaging;

import org.jspecify.annotations.NullMarked;
