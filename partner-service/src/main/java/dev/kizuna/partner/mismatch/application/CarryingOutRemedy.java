package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was planned about a mismatch is done. */
@Component
public final class CarryingOutRemedy {

    private final Mismatches mismatches;
    private final Occurrences occurrences;

    CarryingOutRemedy(Mismatches mismatches, Occurrences occurrences) {
        this.mismatches = mismatches;
        this.occurrences = occurrences;
    }

    public Outcome<Mismatch> carryOut(Target target, String remedyId, @Nullable String carriedOutBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(mismatches, target, mismatch -> mismatch.carryOut(occurrence, remedyId, carriedOutBy));
    }
}
