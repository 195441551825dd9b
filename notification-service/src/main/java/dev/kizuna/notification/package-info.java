/** Which promises are open, kept, broken, and who must hear of it. */
@NullMarked
package dev.kizuna.notification;

import org.jspecify.annotations.NullMarked;
