/** What users rely on, told over the running stack. */
@NullMarked
package dev.kizuna.e2e.journey;

import org.jspecify.annotations.NullMarked;
