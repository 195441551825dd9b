/** The engine of promises: what becomes of them by what happened and what time it is. Plain Java; no clock, no store, no Kafka. */
@NullMarked
package dev.kizuna.notification.obligation.domain;

import org.jspecify.annotations.NullMarked;
