/** Reads the policies from configuration and holds them against the event catalogue before the service starts. */
@NullMarked
package dev.kizuna.notification.policy.config;

import org.jspecify.annotations.NullMarked;
