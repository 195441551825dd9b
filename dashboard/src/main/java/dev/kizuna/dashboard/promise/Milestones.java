package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Piece;
import dev.kizuna.dashboard.remote.Services;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** Milestones of the last days: each opens the promise to praise within the hour. */
@Component
class Milestones {

    private static final ParameterizedTypeReference<Piece<Praise>> PRAISES = new ParameterizedTypeReference<>() {};
    private static final Pattern SUBJECT = Pattern.compile("milestone-(.+)-(\\d+)-([A-Z_]+)");
    private static final Duration NEW = Duration.ofDays(7);
    private static final String MOST = "200";
    private static final int SHOWN = 6;

    private final Services services;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    Milestones(Services services, Directory directory, Wording wording, Clock clock) {
        this.services = services;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    /** A promise to praise as notification-service gives it. */
    record Praise(String subjectId, String partnerId, String status, Instant openedAt) {}

    /**
     * A milestone in the words of a language.
     *
     * @param told whether a message has gone out
     */
    record Row(String person, String partner, String what, String at, String when, boolean told) {}

    /** The newest first. */
    Answer<List<Row>> newest(Locale locale) {
        return services.notification()
                .get(
                        PRAISES,
                        Map.of(
                                "policy",
                                "praise",
                                "status",
                                "OPEN,WARNED,BREACHED,MET,MET_LATE",
                                "dueAfter",
                                clock.instant().minus(NEW).toString(),
                                "sort",
                                "due",
                                "limit",
                                MOST),
                        "api",
                        "obligations")
                .map(piece -> piece.items().reversed().stream()
                        .limit(SHOWN)
                        .map(praise -> row(praise, locale))
                        .toList());
    }

    private Row row(Praise praise, Locale locale) {
        Matcher subject = SUBJECT.matcher(praise.subjectId);
        String person = praise.subjectId;
        String what = "";
        if (subject.matches()) {
            person = directory.nameOf(praise.partnerId, subject.group(1));
            what = wording.phrase("praise.what", subject.group(2), locale) + " "
                    + wording.word("metric." + subject.group(3), locale);
        }
        return new Row(
                person,
                directory.nameOf(praise.partnerId),
                what,
                praise.openedAt.toString(),
                wording.moment(praise.openedAt, directory.zoneOf(praise.partnerId), locale),
                praise.status.startsWith("MET"));
    }
}
