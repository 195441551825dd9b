package dev.kizuna.partner.aggregate.application;

import dev.kizuna.kit.time.IdSource;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives events their ids and times. */
@Component
public final class Occurrences {

    private final Clock clock;
    private final IdSource ids;

    public Occurrences(Clock clock, IdSource ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Something that happened at a time, or just now when none is given. */
    public Occurrence at(@Nullable Instant time) {
        return new Occurrence(ids.next(), time == null ? clock.instant() : time);
    }
}
