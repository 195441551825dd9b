package dev.kizuna.notification.conversation.domain;

import org.jspecify.annotations.Nullable;

/** Who said something, as far as it matters. */
public sealed interface Author {

    /**
     * Somebody of the partner.
     *
     * @param alias tells authors apart; not the medium's own id of the user
     * @param keyPersonId set when it is the partner's key person
     */
    record OfPartner(
            String partnerId, String alias, @Nullable String keyPersonId) implements Author {}

    /** Somebody of the vendor. */
    record Colleague(String personId) implements Author {}

    /** A bot; what it says is no human reaction. */
    record Machine() implements Author {}
}
