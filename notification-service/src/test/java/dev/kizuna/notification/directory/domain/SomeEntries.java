package dev.kizuna.notification.directory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of the directory as tests need them. */
public final class SomeEntries {

    private SomeEntries() {}

    public static Partner partner(String partnerId, @Nullable String slackChannel) {
        return new Partner(
                partnerId,
                "株式会社" + partnerId,
                "Asia/Tokyo",
                "JP",
                "u-sato",
                "u-mori",
                "u-abe",
                slackChannel,
                "G-" + partnerId,
                "ja");
    }

    public static Person person(String partnerId, String personId, @Nullable String slackUserId) {
        return new Person(
                partnerId,
                personId,
                "Person " + personId,
                slackUserId,
                slackUserId == null ? null : "L-" + slackUserId,
                personId + "@example.com",
                null,
                null,
                List.of(),
                false,
                false);
    }

    public static Person colleague(String partnerId, String personId, String slackUserId) {
        Person person = person(partnerId, personId, slackUserId);
        return new Person(
                partnerId,
                personId,
                person.displayName(),
                slackUserId,
                person.lineUserId(),
                person.email(),
                "Europe/Berlin",
                "en",
                List.of("line", "mail"),
                false,
                true);
    }
}
