/** Slack through its own SDK: Block Kit messages that are updated and not repeated. */
@NullMarked
package dev.kizuna.notification.delivery.slack;

import org.jspecify.annotations.NullMarked;
