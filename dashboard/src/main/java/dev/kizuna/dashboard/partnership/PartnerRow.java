package dev.kizuna.dashboard.partnership;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A partner in the words of a language.
 *
 * @param status of its health: GOOD, WARNING, BAD or NEUTRAL
 * @param score null where it cannot be told
 * @param change against the days before, with its sign; empty where nothing is to be compared
 * @param days how long it has been in its stage; null where that is not known
 */
record PartnerRow(
        String id,
        String name,
        String type,
        String tier,
        String stage,
        String owner,
        String status,
        @Nullable Integer score,
        String change,
        boolean fallen,
        List<Cell> parts,
        @Nullable Long days) {

    private static final List<String> PARTS =
            List.of("response", "feedback", "rhythm", "pipeline", "results", "progress");

    /** A part of the health; the score is null where there is none. */
    record Cell(
            String part,
            @Nullable Integer score,
            String status,
            @Nullable String why) {}

    static PartnerRow of(
            Entry partner, @Nullable Health health, Directory directory, Wording wording, Clock clock, Locale locale) {
        String ownerId = partner.ownerId();
        Integer change = health == null ? null : health.change();
        return new PartnerRow(
                partner.partnerId(),
                partner.name(),
                partner.type() == null ? "" : wording.word("partner-type." + partner.type(), locale),
                partner.tier() == null ? "" : partner.tier(),
                partner.stage(),
                ownerId == null ? "" : directory.nameOf(partner.partnerId(), ownerId),
                health == null ? "NEUTRAL" : health.status(),
                health == null ? null : health.score(),
                change == null ? "" : signed(change),
                health != null && health.fall() != null,
                PARTS.stream().map(part -> cell(part, health, wording, locale)).toList(),
                partner.stageSince() == null
                        ? null
                        : Math.max(
                                0,
                                Duration.between(partner.stageSince(), clock.instant())
                                        .toDays()));
    }

    /** What health is compared with, in words. */
    static String compared(Health health, Wording wording, Locale locale) {
        LocalDate day = health.comparedWith();
        return wording.phrase("health.compared", wording.date(day, locale), locale);
    }

    static String signed(int change) {
        return change > 0 ? "+" + change : change == 0 ? "±0" : "−" + -change;
    }

    private static Cell cell(String name, @Nullable Health health, Wording wording, Locale locale) {
        return health == null
                ? new Cell(name, null, "NEUTRAL", null)
                : health.parts().stream()
                        .filter(part -> part.part().equals(name))
                        .findFirst()
                        .map(part -> new Cell(name, part.score(), part.status(), why(part, wording, locale)))
                        .orElseGet(() -> new Cell(name, null, "NEUTRAL", null));
    }

    static @Nullable String why(Health.Part part, Wording wording, Locale locale) {
        String reason = part.reason();
        return reason == null ? null : wording.word("health-reason." + reason.replace(' ', '-'), reason, locale);
    }
}
