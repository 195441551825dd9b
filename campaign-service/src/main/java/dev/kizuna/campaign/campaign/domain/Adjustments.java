package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Adjustment.Values;
import dev.kizuna.campaign.campaign.domain.Adjustment.Wish;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignAdjusted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was changed after the launch, in the order in which it was told. */
public record Adjustments(List<Adjustment> all) {

    public static final Adjustments NONE = new Adjustments(List.of());

    private static final int MOST = 500;

    public Adjustments {
        all = List.copyOf(all);
    }

    Decision<Campaign, CampaignEvent> add(Wish wish, Campaign campaign, Stamp stamp) {
        Optional<Adjustment> before =
                all.stream().filter(each -> each.id().equals(wish.id())).findFirst();
        if (before.isPresent()) {
            return before.get().saysTheSameAs(wish)
                    ? new Decision.Unchanged<>()
                    : Decision.refused(new Refusal(
                            Reason.ALREADY_EXISTS,
                            "/adjustmentId",
                            "\"" + wish.id() + "\" is another adjustment of this campaign"));
        }
        if (all.size() >= MOST) {
            return Decision.wrongState("It has as many adjustments as a campaign may have: " + MOST);
        }
        return switch (wish.kind()) {
            case TARGETS -> targets(wish, campaign, stamp);
            case BUDGET -> budget(wish, campaign, stamp);
            case SCHEDULE -> schedule(wish, campaign, stamp);
            default -> made(wish, campaign.plan(), Values.of(wish.textBefore()), campaign, stamp);
        };
    }

    private Decision<Campaign, CampaignEvent> targets(Wish wish, Campaign campaign, Stamp stamp) {
        List<Target> targets = wish.after().targets();
        if (targets.isEmpty()) {
            return missing("/targets");
        }
        List<Refusal> refusals = Target.refusals(targets);
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        Plan plan = campaign.plan();
        return targets.equals(plan.targets())
                ? new Decision.Unchanged<>()
                : made(wish, plan.withTargets(targets), Values.of(plan.targets()), campaign, stamp);
    }

    private Decision<Campaign, CampaignEvent> budget(Wish wish, Campaign campaign, Stamp stamp) {
        Money budget = wish.after().budget();
        if (budget == null) {
            return missing("/budget");
        }
        List<Refusal> refusals = budget.refusals("/budget");
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        Plan plan = campaign.plan();
        return budget.equals(plan.budget())
                ? new Decision.Unchanged<>()
                : made(wish, plan.withBudget(budget), Values.of(plan.budget()), campaign, stamp);
    }

    private Decision<Campaign, CampaignEvent> schedule(Wish wish, Campaign campaign, Stamp stamp) {
        LocalDate endsOn = wish.after().endsOn();
        if (endsOn == null) {
            return missing("/endsOn");
        }
        Plan plan = campaign.plan();
        Plan other = plan.until(endsOn);
        List<Refusal> refusals = other.refusals();
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        return endsOn.equals(plan.endsOn())
                ? new Decision.Unchanged<>()
                : made(wish, other, Values.of(plan.endsOn()), campaign, stamp);
    }

    private Decision<Campaign, CampaignEvent> made(
            Wish wish, Plan plan, Values before, Campaign campaign, Stamp stamp) {
        Adjustment adjustment = wish.done(stamp.occurredAt(), before);
        var more = new ArrayList<>(all);
        more.add(adjustment);
        return Decision.accepted(
                campaign.with(plan).with(new Adjustments(more)),
                new CampaignAdjusted(stamp, campaign.id(), campaign.partnerId(), adjustment, plan.targets()));
    }

    private static Decision<Campaign, CampaignEvent> missing(String pointer) {
        return Decision.refused(
                new Refusal(Reason.MISSING_FIELD, pointer, "is what an adjustment of this kind changes"));
    }
}
