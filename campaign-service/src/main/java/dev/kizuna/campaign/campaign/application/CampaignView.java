package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Result;
import dev.kizuna.campaign.result.domain.CampaignFigures;
import dev.kizuna.campaign.result.domain.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with what can be said of it now.
 *
 * @param today the lead's local day
 * @param figures all that was counted for it so far
 * @param overlapping ids of other campaigns of its lead that share a day with it and are not completed
 */
public record CampaignView(
        Campaign campaign, Instant now, LocalDate today, CampaignFigures figures, List<String> overlapping) {

    public CampaignView {
        overlapping = List.copyOf(overlapping);
    }

    /** Target against actual, as known now. */
    public List<Result> standing() {
        return Result.of(campaign.plan().targets(), figures);
    }

    /** Whether more is spent than the budget allows; null when they cannot be compared. */
    public @Nullable Boolean overBudget() {
        Money budget = campaign.plan().budget();
        return budget != null
                        && figures.cost() instanceof Figure.Value spent
                        && budget.currency().equals(spent.currency())
                ? spent.number().compareTo(budget.amount()) > 0
                : null;
    }
}
