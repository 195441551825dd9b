/** What people say and do in Slack and LINE: questions, answers, clicks, and what they mean for promises. Never the words themselves. */
@NullMarked
package dev.kizuna.notification.conversation.domain;

import org.jspecify.annotations.NullMarked;
