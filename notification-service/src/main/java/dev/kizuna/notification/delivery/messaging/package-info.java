/** Requests come in over Kafka, reports go out. */
@NullMarked
package dev.kizuna.notification.delivery.messaging;

import org.jspecify.annotations.NullMarked;
