/** Where a role and its environment do not fit: diagnosed from evidence, and what is done about it. */
@NullMarked
package dev.kizuna.dashboard.mismatch;

import org.jspecify.annotations.NullMarked;
