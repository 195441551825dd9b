/** How well a partner fits: weighted criteria, evidence, red flags, the gate, and who resembles whom. */
@NullMarked
package dev.kizuna.partner.fit.domain;

import org.jspecify.annotations.NullMarked;
