/** The rules of hand-offs to other teams, in plain Java. */
@NullMarked
package dev.kizuna.partner.handoff.domain;

import org.jspecify.annotations.NullMarked;
