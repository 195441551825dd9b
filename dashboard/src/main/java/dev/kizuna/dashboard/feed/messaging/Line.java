package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.dashboard.feed.FeedItem.Part;
import dev.kizuna.dashboard.feed.FeedItem.Tone;
import dev.kizuna.event.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line says of an event, and the pieces of which lines are made. */
record Line(String title, Tone tone, List<Part> parts) {

    static Line line(String title, Tone tone, @Nullable Part... parts) {
        List<Part> given = new ArrayList<>();
        for (Part part : parts) {
            if (part != null) {
                given.add(part);
            }
        }
        return new Line(title, tone, given);
    }

    static @Nullable Part plain(@Nullable String text) {
        return text == null ? null : new Part.Plain(text);
    }

    static @Nullable Part plain(Optional<String> text) {
        return plain(text.orElse(null));
    }

    static @Nullable Part person(@Nullable String personId) {
        return personId == null ? null : new Part.Person(personId);
    }

    static @Nullable Part amount(@Nullable Money money) {
        return money == null ? null : new Part.Amount(money.getAmount(), money.getCurrency());
    }

    static Part word(String family, Object value) {
        return new Part.Word(family + "." + value);
    }

    static Part moment(Instant instant) {
        return new Part.Moment(instant);
    }
}
