/** A real Kafka broker on this machine, alone in its cluster. */
@NullMarked
package dev.kizuna.stack.broker;

import org.jspecify.annotations.NullMarked;
