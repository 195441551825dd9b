package dev.kizuna.notification.delivery.domain;

import org.jspecify.annotations.Nullable;

/**
 * The message that stands. Nobody's address is in it.
 *
 * @param place where, as {@link Target#place()} names it
 * @param channel where, by the medium's own id; empty where that would be somebody's address
 * @param messageId the medium's own id of the message
 * @param reference by which later messages of the medium can quote it
 * @param kind what it says
 * @param revision of what it says
 */
public record Posted(
        String medium,
        String place,
        String channel,
        String messageId,
        @Nullable String reference,
        Kind kind,
        long revision) {

    /** Whether only one person sees it. */
    public boolean isPersonal() {
        return Target.isPerson(place);
    }

    /** The same message, saying something newer. */
    public Posted saying(Kind newer, long newRevision) {
        return new Posted(medium, place, channel, messageId, reference, newer, newRevision);
    }
}
