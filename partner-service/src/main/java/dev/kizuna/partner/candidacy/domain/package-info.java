/** Who of a partner could become key person, in plain Java. */
@NullMarked
package dev.kizuna.partner.candidacy.domain;

import org.jspecify.annotations.NullMarked;
