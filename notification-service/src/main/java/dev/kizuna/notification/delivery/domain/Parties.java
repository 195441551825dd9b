package dev.kizuna.notification.delivery.domain;

import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Person;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message concerns, by name where the directory knows one, else by id.
 *
 * @param acknowledger who said that it is being seen to
 * @param locale BCP 47 tag of the language in which it is written
 */
public record Parties(
        Name partner,
        @Nullable Name recipient,
        @Nullable Name keyPerson,
        @Nullable Name acknowledger,
        String locale) {

    public static Parties of(Notification notification, Directory directory) {
        String partnerId = notification.partnerId();
        return new Parties(
                directory
                        .partner(partnerId)
                        .map(partner -> new Name(partner.name(), null))
                        .orElse(new Name(partnerId, null)),
                person(partnerId, notification.audience().recipientId(), directory),
                person(partnerId, notification.about().keyPersonId(), directory),
                person(partnerId, notification.facts().get("acknowledgedBy"), directory),
                locale(notification, directory));
    }

    /** A person told in person reads it in a language of their own. */
    private static String locale(Notification notification, Directory directory) {
        String recipient = notification.audience().recipientId();
        return notification.audience().direct() && recipient != null
                ? directory
                        .person(notification.partnerId(), recipient)
                        .map(Person::locale)
                        .orElse(notification.locale())
                : notification.locale();
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
