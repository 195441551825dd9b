package dev.kizuna.notification.delivery.domain;

import dev.kizuna.notification.delivery.domain.Names.Name;
import org.jspecify.annotations.Nullable;

/** Whom a message concerns, by name where the directory knows one, else by id. */
public record Parties(
        Name partner, @Nullable Name recipient, @Nullable Name keyPerson) {

    public static Parties of(Notification notification, Names names) {
        String partnerId = notification.partnerId();
        return new Parties(
                names.partner(partnerId).orElse(new Name(partnerId, null)),
                person(partnerId, notification.recipientId(), names),
                person(partnerId, notification.keyPersonId(), names));
    }

    private static @Nullable Name person(String partnerId, @Nullable String personId, Names names) {
        return personId == null ? null : names.person(partnerId, personId).orElse(new Name(personId, null));
    }
}
