package dev.kizuna.notification.delivery.domain;

/**
 * The message that stands.
 *
 * @param channel where, by the medium's own id
 * @param messageId the medium's own id of the message
 * @param revision what it says
 */
public record Posted(String channel, String messageId, long revision) {}
