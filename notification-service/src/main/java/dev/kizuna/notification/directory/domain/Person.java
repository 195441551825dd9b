package dev.kizuna.notification.directory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's entry, as seen from one partner.
 *
 * @param timeZone IANA zone, when it differs from the partner's
 * @param locale BCP 47 tag, when it differs from the partner's
 * @param notifyBy slack, line, mail: how the person wants to be told in person, best first
 * @param keyPerson whether the person is the partner's key person now
 * @param staff whether the person works for the vendor
 */
public record Person(
        String partnerId,
        String personId,
        String displayName,
        @Nullable String slackUserId,
        @Nullable String lineUserId,
        @Nullable String email,
        @Nullable String timeZone,
        @Nullable String locale,
        List<String> notifyBy,
        boolean keyPerson,
        boolean staff) {

    public Person {
        notifyBy = List.copyOf(notifyBy);
    }
}
