/** What comes in from Slack: events, clicks, forms and commands, over HTTP and over Socket Mode. */
@NullMarked
package dev.kizuna.notification.conversation.slack;

import org.jspecify.annotations.NullMarked;
