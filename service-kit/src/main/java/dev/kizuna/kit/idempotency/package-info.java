/** A command repeated with the same key is carried out once and answered the same. */
@NullMarked
package dev.kizuna.kit.idempotency;

import org.jspecify.annotations.NullMarked;
