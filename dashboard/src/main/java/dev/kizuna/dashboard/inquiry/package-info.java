/** Answering what a partner asked. */
@NullMarked
package dev.kizuna.dashboard.inquiry;

import org.jspecify.annotations.NullMarked;
