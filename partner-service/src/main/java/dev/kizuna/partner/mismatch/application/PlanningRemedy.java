package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchCatalogue;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import dev.kizuna.partner.mismatch.domain.Remedy;
import dev.kizuna.partner.partnership.application.LocalDays;
import org.springframework.stereotype.Component;

/** A remedy for a mismatch is planned, with who does it, by when, and when it is looked at. */
@Component
public final class PlanningRemedy {

    private final Mismatches mismatches;
    private final LocalDays days;
    private final MismatchCatalogue catalogue;
    private final Occurrences occurrences;

    PlanningRemedy(Mismatches mismatches, LocalDays days, MismatchCatalogue catalogue, Occurrences occurrences) {
        this.mismatches = mismatches;
        this.days = days;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    public Outcome<Mismatch> plan(Target target, Remedy.Draft draft) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                mismatches,
                target,
                mismatch -> mismatch.planRemedy(
                        occurrence, draft, catalogue.newest(), days.of(mismatch.partnerId(), occurrence.at())));
    }
}
