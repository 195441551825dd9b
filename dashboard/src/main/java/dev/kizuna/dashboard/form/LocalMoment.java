package dev.kizuna.dashboard.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A moment as a date-time field has it: without a zone, meant in the partner's. */
public final class LocalMoment {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private LocalMoment() {}

    /** What the field shows. */
    public static String text(Instant instant, ZoneId zone) {
        return FIELD.format(instant.atZone(zone));
    }

    /** The moment with its offset, as services take it; nothing where the text is none. In an hour that comes twice, the first. */
    public static Optional<String> withOffset(String text, ZoneId zone) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    LocalDateTime.parse(text).atZone(zone)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
