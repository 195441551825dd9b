/** Who the partners and their people are, by name and zone. */
@NullMarked
package dev.kizuna.dashboard.partner;

import org.jspecify.annotations.NullMarked;
