package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A remedy for a mismatch is planned and dated. */
@Component
public final class PlanningRemedy {

    private final Mismatches mismatches;
    private final Occurrences occurrences;

    PlanningRemedy(Mismatches mismatches, Occurrences occurrences) {
        this.mismatches = mismatches;
        this.occurrences = occurrences;
    }

    public Outcome<Mismatch> plan(Target target, String remedyId, String kind, @Nullable LocalDate checkOn) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(mismatches, target, mismatch -> mismatch.planRemedy(occurrence, remedyId, kind, checkOn));
    }
}
