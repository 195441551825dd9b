/** The snippets by which other systems are connected, run as they are. */
@NullMarked
package dev.kizuna.e2e.connect;

import org.jspecify.annotations.NullMarked;
