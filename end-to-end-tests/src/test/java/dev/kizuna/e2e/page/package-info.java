/** Pages of the documentation held against the sources they speak of. */
@NullMarked
package dev.kizuna.e2e.page;

import org.jspecify.annotations.NullMarked;
