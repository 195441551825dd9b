/** Deliveries in documents. */
@NullMarked
package dev.kizuna.notification.delivery.persistence;

import org.jspecify.annotations.NullMarked;
