package dev.kizuna.dashboard.feed;

import dev.kizuna.dashboard.feed.FeedItem.Part;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An event in the words of a language.
 *
 * @param place where it stands, by which it is shown in full
 */
public record FeedRow(
        String place, String topic, String tone, String at, String when, String title, String partner, String detail) {

    /** The page that shows it in full. */
    public String address() {
        return "/events/" + place;
    }

    public static FeedRow of(FeedItem item, Directory directory, Wording wording, Locale locale) {
        String partnerId = item.partnerId();
        ZoneId zone = directory.zoneOf(partnerId);
        return new FeedRow(
                item.place().toString(),
                item.place().topic(),
                item.tone().name(),
                item.occurredAt().toString(),
                wording.moment(item.occurredAt(), zone, locale),
                wording.word(item.title(), locale),
                directory.nameOf(partnerId),
                item.parts().stream()
                        .map(part -> switch (part) {
                            case Part.Plain(var text) -> text;
                            case Part.Word(var key) -> wording.word(key, locale);
                            case Part.Phrase(var key, var argument) -> wording.phrase(key, argument, locale);
                            case Part.Person(var personId) -> directory.nameOf(partnerId, personId);
                            case Part.Amount(var amount, var currency) -> wording.money(amount, currency, locale);
                            case Part.Moment(var instant) -> wording.moment(instant, zone, locale);
                        })
                        .collect(Collectors.joining(" · ")));
    }
}
