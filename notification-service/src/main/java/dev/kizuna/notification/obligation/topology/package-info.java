/** The engine as a Kafka Streams topology: one processor by partner, its stores, and the clock that fires what is due. */
@NullMarked
package dev.kizuna.notification.obligation.topology;

import org.jspecify.annotations.NullMarked;
