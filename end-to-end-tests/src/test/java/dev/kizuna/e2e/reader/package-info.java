/** Clients that nobody of Kizuna wrote read what Kizuna writes, and a registry that nobody of Kizuna wrote answers its serde. */
@NullMarked
package dev.kizuna.e2e.reader;

import org.jspecify.annotations.NullMarked;
