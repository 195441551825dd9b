package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.partner.Directory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is: whose, for what, until when, what it may cost, and what was promised for it.
 *
 * @param today where today lies between its first and last day, in percent; null outside of them
 * @param spentShare of the budget, in percent; null without a budget
 */
record CampaignHead(
        String id,
        String name,
        String partnerId,
        String partner,
        String objective,
        String status,
        String tone,
        String days,
        String length,
        @Nullable BigDecimal today,
        List<Stretch> phases,
        String budget,
        String spent,
        @Nullable BigDecimal spentShare,
        boolean overBudget,
        List<String> participants,
        List<Promised> deliverables,
        @Nullable String resting,
        @Nullable String lessons,
        List<String> overlapping) {

    /** A phase as a bar under the campaign's days; positions in percent. */
    record Stretch(String name, String days, BigDecimal from, BigDecimal width, boolean now) {}

    /** A deliverable. */
    record Promised(String what, String side, String who, String when, String status, String tone) {}

    static CampaignHead of(Campaign campaign, Directory directory, Instant now, Spoken spoken) {
        ZoneId zone = directory.zoneOf(campaign.partnerId());
        long length = days(campaign.startsOn(), campaign.endsOn());
        LocalDate day = LocalDate.ofInstant(now, zone);
        boolean within = !day.isBefore(campaign.startsOn()) && !day.isAfter(campaign.endsOn());
        return new CampaignHead(
                campaign.campaignId(),
                campaign.name(),
                campaign.partnerId(),
                directory.nameOf(campaign.partnerId()),
                spoken.word("objective." + campaign.objective()),
                campaign.status(),
                CampaignRow.tone(campaign.status()),
                spoken.fullDate(campaign.startsOn()) + " – " + spoken.fullDate(campaign.endsOn()),
                String.valueOf(length),
                within ? share(days(campaign.startsOn(), day) - 1, length) : null,
                orEmpty(campaign.phases()).stream()
                        .map(phase -> stretch(phase, campaign, length, spoken))
                        .toList(),
                Money.say(campaign.budget(), spoken),
                Money.say(campaign.spent(), spoken),
                spentShare(campaign),
                Boolean.TRUE.equals(campaign.overBudget()),
                orEmpty(campaign.participants()).stream()
                        .filter(each -> each.leftAt() == null)
                        .map(each -> directory.nameOf(each.partnerId()) + " ("
                                + spoken.word("campaign.role." + each.role()) + ")")
                        .toList(),
                orEmpty(campaign.deliverables()).stream()
                        .map(each -> promised(each, directory, zone, spoken))
                        .toList(),
                orEmpty(campaign.pauses()).stream()
                        .filter(pause -> pause.resumedAt() == null)
                        .map(Campaign.Pause::reason)
                        .findFirst()
                        .orElse(null),
                campaign.lessons(),
                orEmpty(campaign.overlapping()));
    }

    private static Stretch stretch(Campaign.Phase phase, Campaign campaign, long length, Spoken spoken) {
        return new Stretch(
                spoken.word("campaign.phase." + phase.kind()),
                spoken.date(phase.startsOn()) + " – " + spoken.date(phase.endsOn()),
                share(days(campaign.startsOn(), phase.startsOn()) - 1, length),
                share(days(phase.startsOn(), phase.endsOn()), length),
                orEmpty(campaign.phasesToday()).contains(phase.phaseId()));
    }

    private static Promised promised(
            Campaign.Deliverable deliverable, Directory directory, ZoneId zone, Spoken spoken) {
        Instant at = Objects.requireNonNullElse(deliverable.deliveredAt(), deliverable.dueAt());
        String status = deliverable.overdue() ? "overdue" : deliverable.status();
        return new Promised(
                spoken.word("campaign.deliverable." + deliverable.kind()),
                spoken.word("campaign.side." + deliverable.side()),
                deliverable.side().equals("partner")
                        ? directory.nameOf(deliverable.partnerId(), deliverable.ownerId())
                        : deliverable.ownerId(),
                spoken.moment(at, zone),
                status,
                switch (status) {
                    case "overdue" -> "BAD";
                    case "delivered" -> "GOOD";
                    case "withdrawn" -> "NEUTRAL";
                    default -> "OPEN";
                });
    }

    private static @Nullable BigDecimal spentShare(Campaign campaign) {
        Money budget = campaign.budget();
        Money spent = campaign.spent();
        return budget == null || spent == null || !budget.currency().equals(spent.currency())
                ? null
                : Bar.percent(spent.amount(), budget.amount());
    }

    private static BigDecimal share(long days, long length) {
        return Bar.percent(BigDecimal.valueOf(days), BigDecimal.valueOf(length));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
