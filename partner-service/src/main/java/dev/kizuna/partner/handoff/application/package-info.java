/** Use cases of hand-offs to other teams, one class each. */
@NullMarked
package dev.kizuna.partner.handoff.application;

import org.jspecify.annotations.NullMarked;
