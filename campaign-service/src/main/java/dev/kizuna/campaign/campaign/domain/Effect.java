package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.result.domain.CampaignFigures;
import dev.kizuna.campaign.result.domain.DayCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A campaign in as many days before and after an adjustment. The day of the adjustment belongs to neither, since it has
 * both in it.
 *
 * @param day local day of the adjustment
 * @param alongside ids of the other adjustments in these days, to which the difference may be due as well
 */
public record Effect(Adjustment adjustment, LocalDate day, Stretch before, Stretch after, List<String> alongside) {

    /**
     * Some days.
     *
     * @param daysBeforeLaunch how many of them lie before the launch
     * @param daysNotOver how many of them lie in the future, today included
     */
    public record Stretch(
            LocalDate from, LocalDate to, int daysBeforeLaunch, int daysNotOver, CampaignFigures figures) {}

    public Effect {
        alongside = List.copyOf(alongside);
    }

    /** Whether both stretches have all their days. */
    public boolean isComparable() {
        return before.daysBeforeLaunch + before.daysNotOver + after.daysBeforeLaunch + after.daysNotOver == 0;
    }

    /** @param cards all that is known of the campaign */
    public static Effect of(
            Adjustment adjustment, Campaign campaign, int days, ZoneId zone, Instant now, List<DayCard> cards) {
        LocalDate day = LocalDate.ofInstant(adjustment.at(), zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant launchedAt = campaign.course().launchedAt();
        LocalDate launched = launchedAt == null ? LocalDate.MAX : LocalDate.ofInstant(launchedAt, zone);
        var before = stretch(day.minusDays(days), day.minusDays(1), launched, today, cards);
        var after = stretch(day.plusDays(1), day.plusDays(days), launched, today, cards);
        List<String> alongside = campaign.adjustments().all().stream()
                .filter(other -> !other.id().equals(adjustment.id()))
                .filter(other -> {
                    LocalDate when = LocalDate.ofInstant(other.at(), zone);
                    return !when.isBefore(before.from()) && !when.isAfter(after.to());
                })
                .map(Adjustment::id)
                .toList();
        return new Effect(adjustment, day, before, after, alongside);
    }

    private static Stretch stretch(
            LocalDate from, LocalDate to, LocalDate launched, LocalDate today, List<DayCard> cards) {
        return new Stretch(
                from,
                to,
                daysOf(from, to.isBefore(launched) ? to : launched.minusDays(1)),
                daysOf(from.isAfter(today) ? from : today, to),
                CampaignFigures.of(cards, from, to));
    }

    private static int daysOf(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? 0 : (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
