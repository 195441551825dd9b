package dev.kizuna.schemas.document;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topic.Keeping;
import java.time.Duration;

/** How long records are kept, in words. */
final class Keepings {

    private Keepings() {}

    static String of(Topic topic) {
        return switch (topic.keeping()) {
            case Keeping.Compacted(Duration within) ->
                "the newest of each key"
                        + (within.isZero() ? "" : ", older ones not over " + within.toHours() + " hours");
            case Keeping.For(Duration retention) -> retention.toDays() + " days";
            case Keeping.Forever _ -> "for ever";
        };
    }
}
