package dev.kizuna.partner.keyperson.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Personal data of a person: in the directory and nowhere else.
 *
 * @param displayName name as the person writes it
 * @param slackUserId for mentions
 * @param title position in the company
 * @param timeZone IANA zone, when it differs from the partner's
 * @param lineUserId for messages in person
 * @param locale BCP 47 tag of the language in which the person is addressed, when it differs from the partner's
 * @param notifyBy how the person wants to be told in person, best first: slack, line, mail
 * @param staff whether the person works for the vendor
 */
public record PersonProfile(
        String displayName,
        @Nullable String email,
        @Nullable String slackUserId,
        @Nullable String title,
        @Nullable String timeZone,
        @Nullable String lineUserId,
        @Nullable String locale,
        List<String> notifyBy,
        boolean staff) {

    public PersonProfile {
        notifyBy = List.copyOf(notifyBy);
    }
}
