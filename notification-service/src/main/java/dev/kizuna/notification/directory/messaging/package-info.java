/** The directory comes in over Kafka. */
@NullMarked
package dev.kizuna.notification.directory.messaging;

import org.jspecify.annotations.NullMarked;
