/** Open promises in the order in which they press. */
@NullMarked
package dev.kizuna.dashboard.promise;

import org.jspecify.annotations.NullMarked;
