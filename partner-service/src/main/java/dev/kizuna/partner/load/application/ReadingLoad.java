package dev.kizuna.partner.load.application;

import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.load.domain.LoadPlan;
import dev.kizuna.partner.load.domain.LoadPlans;
import dev.kizuna.partner.load.domain.LoadRules;
import dev.kizuna.partner.load.domain.LoadSheet;
import dev.kizuna.partner.load.domain.RoleHolder;
import dev.kizuna.partner.load.domain.RoleHolders;
import dev.kizuna.partner.partnership.application.LocalDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a load plan as it is today, with what is missing in it. */
@Component
public final class ReadingLoad {

    private final LoadPlans plans;
    private final RoleHolders holders;
    private final LocalDays days;
    private final LoadRules rules;
    private final Clock clock;

    ReadingLoad(LoadPlans plans, RoleHolders holders, LocalDays days, LoadRules rules, Clock clock) {
        this.plans = plans;
        this.holders = holders;
        this.days = days;
        this.rules = rules;
        this.clock = clock;
    }

    /** Empty when nobody has the id; version 0 while nothing was planned. */
    public Optional<Versioned<LoadSheet>> find(String keyPersonId) {
        return holders.holder(keyPersonId)
                .map(holder -> plans.find(keyPersonId)
                        .orElseGet(() -> new Versioned<>(LoadPlan.empty(keyPersonId, holder.partnerId()), 0))
                        .map(plan -> sheet(plan, holder.since())));
    }

    /** What a command made of a plan. */
    public Outcome<LoadSheet> after(Outcome<LoadPlan> outcome) {
        return outcome.map(plan ->
                sheet(plan, holders.holder(plan.id()).map(RoleHolder::since).orElse(null)));
    }

    private LoadSheet sheet(LoadPlan plan, @Nullable Instant since) {
        return LoadSheet.of(
                plan,
                rules,
                since == null ? null : days.of(plan.partnerId(), since),
                days.of(plan.partnerId(), clock.instant()));
    }
}
