package dev.kizuna.partner.load.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.load.domain.LoadPlan;
import dev.kizuna.partner.load.domain.LoadPlans;
import dev.kizuna.partner.load.domain.LoadRules;
import dev.kizuna.partner.load.domain.RoleHolder;
import dev.kizuna.partner.load.domain.RoleHolders;
import dev.kizuna.partner.partnership.application.LocalDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through the plans of all who hold the role and speaks of valleys that are missing. Time alone makes one missing,
 * so that no command would ever notice. Several instances may look at once: the plan remembers what was said.
 */
@Component
public final class WatchingLoad {

    private final LoadPlans plans;
    private final RoleHolders holders;
    private final LocalDays days;
    private final LoadRules rules;
    private final Occurrences occurrences;

    WatchingLoad(LoadPlans plans, RoleHolders holders, LocalDays days, LoadRules rules, Occurrences occurrences) {
        this.plans = plans;
        this.holders = holders;
        this.days = days;
        this.rules = rules;
        this.occurrences = occurrences;
    }

    /** Goes round once. */
    @Scheduled(fixedDelayString = "${kizuna.load.watch}")
    public void watch() {
        holders.eachHolder(this::look);
    }

    private void look(RoleHolder holder) {
        var zone = days.zoneOf(holder.partnerId());
        if (zone.isEmpty()) {
            return;
        }
        var occurrence = occurrences.at(null);
        // if others keep changing the plan, there is a next time
        var _ = Writing.continued(
                plans,
                Target.of(holder.keyPersonId()),
                LoadPlan.empty(holder.keyPersonId(), holder.partnerId()),
                plan -> plan.notice(occurrence, rules, holder, zone.get()));
    }
}
