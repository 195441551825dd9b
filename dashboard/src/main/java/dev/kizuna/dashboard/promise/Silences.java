package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.promise.Promise.Status;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/**
 * Key persons of whom nothing has been heard for too long: their weekly check-in is overdue, by the partner's calendar and
 * with valleys left out, since that is how the promise is counted.
 */
@Component
class Silences {

    private static final ParameterizedTypeReference<Piece<Promise>> PROMISES = new ParameterizedTypeReference<>() {};
    private static final int SHOWN = 6;

    private final Services services;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    Silences(Services services, Directory directory, Wording wording, Clock clock) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A silence in the words of a language.
     *
     * @param days since something was heard
     */
    record Row(String partner, String person, String days, String since, String at, String owner) {}

    /** The longest first. */
    Answer<List<Row>> longest(Locale locale) {
        return services.notification()
                .get(
                        PROMISES,
                        Map.of(
                                "policy",
                                "weekly-check-in",
                                "status",
                                Status.BREACHED.name(),
                                "sort",
                                "due",
                                "limit",
                                Integer.toString(SHOWN)),
                        "api",
                        "obligations")
                .map(piece -> piece.items().stream()
                        .map(promise -> row(promise, locale))
                        .toList());
    }

    private Row row(Promise promise, Locale locale) {
        String partnerId = promise.partnerId();
        String keyPersonId = promise.keyPersonId() == null ? promise.subjectId() : promise.keyPersonId();
        long days = Duration.between(promise.openedAt(), clock.instant()).toDays();
        return new Row(
                directory.nameOf(partnerId),
                directory.nameOf(partnerId, keyPersonId),
                wording.phrase("silent.days", Long.toString(days), locale),
                wording.moment(promise.openedAt(), directory.zoneOf(partnerId), locale),
                promise.openedAt().toString(),
                promise.ownerId() == null ? "" : directory.nameOf(partnerId, promise.ownerId()));
    }
}
