/** Wires the service: settings, the engine and its topology, what is delivered how. */
@NullMarked
package dev.kizuna.notification.config;

import org.jspecify.annotations.NullMarked;
