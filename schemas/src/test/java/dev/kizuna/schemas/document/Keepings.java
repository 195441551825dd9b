package dev.kizuna.schemas.document;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topic.Keeping;
import java.time.Duration;

/** How long records are kept, in words. */
final class Keepings {

    private Keepings() {}

    static String of(Topic topic) {
        return switch (topic.keeping()) {
            case Keeping.Compacted _ -> "the newest of each key";
            case Keeping.For(Duration retention) -> retention.toDays() + " days";
            case Keeping.Forever _ -> "for ever";
        };
    }
}
