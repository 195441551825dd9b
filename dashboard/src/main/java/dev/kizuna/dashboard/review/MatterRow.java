package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.language.Spoken;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for people, in words.
 *
 * @param what what kind of matter, and which
 * @param stands how it stands
 * @param who whose it is
 * @param due by when; empty without a time
 * @param packs in how many reviews in a row it was named; empty for a new one
 */
record MatterRow(String what, String stands, String who, String since, String days, String due, String packs) {

    static MatterRow of(Pack.Matter matter, Instant end, ZoneId zone, Names names) {
        Spoken spoken = names.spoken();
        return new MatterRow(
                spoken.word("review.matter." + matter.kind())
                        + because(matter.reason(), spoken)
                        + (matter.campaignId() == null ? "" : " · " + matter.campaignId()),
                spoken.word("review.code." + matter.code()),
                joined(
                        names.partner(matter.partnerId()),
                        names.person(matter.partnerId(), matter.keyPersonId()),
                        names.person(matter.partnerId(), matter.ownerId())),
                spoken.fullDate(matter.since().atZone(zone).toLocalDate()),
                days(matter.since(), end),
                matter.dueAt() == null ? "" : spoken.moment(matter.dueAt(), zone),
                matter.packs() > 1 ? String.valueOf(matter.packs()) : "");
    }

    static String days(Instant since, Instant end) {
        return String.valueOf(Math.max(0, Duration.between(since, end).toDays()));
    }

    private static String because(@Nullable String reason, Spoken spoken) {
        return reason == null || reason.isBlank() ? "" : ": " + code(reason, spoken);
    }

    /** A code of some matter, a stage, a policy ...: in words where one of them has it. */
    static String code(String code, Spoken spoken) {
        return Stream.of(
                        "review.code." + code,
                        "campaign.stage." + code,
                        "policy." + code,
                        "mismatch." + constant(code),
                        "cadence." + constant(code))
                .map(key -> spoken.wording().word(key, "", spoken.locale()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> missed(code, spoken));
    }

    /** A ramp's target, such as prospects-by-day-30. */
    private static String missed(String code, Spoken spoken) {
        int by = code.indexOf("-by-day-");
        return by < 0
                ? code
                : spoken.word("review.byDay")
                        .replace("{metric}", spoken.word("metric." + constant(code.substring(0, by))))
                        .replace("{day}", code.substring(by + "-by-day-".length()));
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String joined(String... names) {
        return Stream.of(names).filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining(" · "));
    }

    static List<MatterRow> of(List<Pack.Matter> matters, Instant end, ZoneId zone, Names names) {
        return matters.stream().map(matter -> of(matter, end, zone, names)).toList();
    }
}
