package dev.kizuna.notification.delivery;

import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Name;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.delivery.domain.SomeNotifications;
import dev.kizuna.notification.delivery.text.TextCatalogue;
import dev.kizuna.notification.delivery.text.WrittenLetters;
import java.time.Duration;

/** Letters as they are written for the notifications of the tests. */
public final class SomeLetters {

    private static final WrittenLetters LETTERS = new WrittenLetters(TextCatalogue.read(null), "http://localhost:8080");

    private SomeLetters() {}

    /** Written three hours after the promise was due. */
    public static Letter of(Notification notification) {
        return LETTERS.write(
                notification, parties(notification.locale()), SomeNotifications.DUE.plus(Duration.ofHours(3)));
    }

    public static Parties parties(String locale) {
        return new Parties(
                new Name("株式会社アクメ", null),
                new Name("佐藤", "U123"),
                new Name("田中 <一郎> & \"Co\"", null),
                new Name("森", "U456"),
                locale);
    }
}
