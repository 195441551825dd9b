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
 * @param title what it is called, or null; names no person, since events carry it
 * @param startsOn first local day
 * @param endsOn last local day
 * @param targets as far as they are set
 * @param budget what it may cost, or null when nothing was said
 * @param phases its stretches, in the order in which they were given
 */
public record Plan(
        @Nullable String title,
        Objective objective,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Target> targets,
        @Nullable Money budget,
        List<Phase> phases) {

    private static final int LONGEST_YEARS = 5;

    public Plan {
        targets = List.copyOf(targets);
        phases = List.copyOf(phases);
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (endsOn.isBefore(startsOn)) {
            refusals.add(Refusal.invalid("/endsOn", "is before startsOn " + startsOn));
        } else if (endsOn.isAfter(startsOn.plusYears(LONGEST_YEARS))) {
            refusals.add(Refusal.invalid("/endsOn", "is more than " + LONGEST_YEARS + " years after startsOn"));
        }
        refusals.addAll(Target.refusals(targets));
        if (budget != null) {
            refusals.addAll(budget.refusals("/budget"));
        }
        refusals.addAll(Phase.refusals(phases, startsOn, endsOn));
        return refusals;
    }

    /** The phases that this day belongs to. */
    public List<Phase> phasesOn(LocalDate day) {
        return phases.stream().filter(phase -> phase.has(day)).toList();
    }

    /** Whether some day belongs to both. */
    public boolean overlaps(Plan other) {
        return !startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(endsOn);
    }

    Plan withTargets(List<Target> others) {
        return new Plan(title, objective, startsOn, endsOn, others, budget, phases);
    }

    Plan withPhases(List<Phase> others) {
        return new Plan(title, objective, startsOn, endsOn, targets, budget, others);
    }

    Plan withBudget(Money other) {
        return new Plan(title, objective, startsOn, endsOn, targets, other, phases);
    }

    Plan until(LocalDate lastDay) {
        return new Plan(title, objective, startsOn, lastDay, targets, budget, phases);
    }
}
