/** Reads promises out of the engine's own stores, here and on the other instances. */
@NullMarked
package dev.kizuna.notification.obligation.query;

import org.jspecify.annotations.NullMarked;
