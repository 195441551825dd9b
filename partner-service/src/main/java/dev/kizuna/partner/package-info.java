/** Partners, their key persons, and every conversation with them. */
@NullMarked
package dev.kizuna.partner;

import org.jspecify.annotations.NullMarked;
