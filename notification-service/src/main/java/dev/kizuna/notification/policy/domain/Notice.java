package dev.kizuna.notification.policy.domain;

import java.time.Duration;

/**
 * Something that is said when an event happens, without a promise behind it.
 *
 * @param says kind of message
 * @param trigger the event, and what the message is about: one message a subject
 * @param telling who is told, unless a partner or owner is exempt
 * @param staleAfter how long after the event it is still worth saying
 */
public record Notice(String says, Trigger trigger, Telling telling, Duration staleAfter) {}
