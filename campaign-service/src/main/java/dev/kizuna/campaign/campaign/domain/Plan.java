package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is to be.
 *
 * @param startsOn first local day
 * @param endsOn last local day
 * @param targets as far as they are set
 * @param budget what it may cost, or null when nothing was said
 */
public record Plan(
        Objective objective,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Target> targets,
        @Nullable Money budget) {

    public Plan {
        targets = List.copyOf(targets);
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (endsOn.isBefore(startsOn)) {
            refusals.add(Refusal.invalid("/endsOn", "is before startsOn " + startsOn));
        }
        refusals.addAll(Target.refusals(targets));
        if (budget != null) {
            refusals.addAll(budget.refusals("/budget"));
        }
        return refusals;
    }

    Plan with(List<Target> others) {
        return new Plan(objective, startsOn, endsOn, others, budget);
    }
}
