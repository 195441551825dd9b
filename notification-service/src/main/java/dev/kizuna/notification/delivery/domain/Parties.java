package dev.kizuna.notification.delivery.domain;

import dev.kizuna.notification.directory.domain.Directory;
import org.jspecify.annotations.Nullable;

/** Whom a message concerns, by name where the directory knows one, else by id. */
public record Parties(
        Name partner, @Nullable Name recipient, @Nullable Name keyPerson) {

    public static Parties of(Notification notification, Directory directory) {
        String partnerId = notification.partnerId();
        return new Parties(
                directory
                        .partner(partnerId)
                        .map(partner -> new Name(partner.name(), null))
                        .orElse(new Name(partnerId, null)),
                person(partnerId, notification.recipientId(), directory),
                person(partnerId, notification.keyPersonId(), directory));
    }

    private static @Nullable Name person(String partnerId, @Nullable String personId, Directory directory) {
        return personId == null
                ? null
                : directory
                        .person(partnerId, personId)
                        .map(person -> new Name(person.displayName(), person.slackUserId()))
                        .orElse(new Name(personId, null));
    }
}
