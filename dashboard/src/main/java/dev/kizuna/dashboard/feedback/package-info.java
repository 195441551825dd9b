/** Telling a partner what is done about its feedback. */
@NullMarked
package dev.kizuna.dashboard.feedback;

import org.jspecify.annotations.NullMarked;
