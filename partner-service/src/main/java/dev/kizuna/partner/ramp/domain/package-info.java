/** The first ninety days in the role of a key person: staged targets, personal KPIs, intermediate successes. */
@NullMarked
package dev.kizuna.partner.ramp.domain;

import org.jspecify.annotations.NullMarked;
