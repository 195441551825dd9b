/** The one page of a key person: what the fifteen minutes a week are about. */
@NullMarked
package dev.kizuna.dashboard.keyperson;

import org.jspecify.annotations.NullMarked;
