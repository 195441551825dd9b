package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchOutcome;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import org.springframework.stereotype.Component;

/** A mismatch is resolved, or the hypothesis was wrong. */
@Component
public final class ClosingMismatch {

    private final Mismatches mismatches;
    private final Occurrences occurrences;

    ClosingMismatch(Mismatches mismatches, Occurrences occurrences) {
        this.mismatches = mismatches;
        this.occurrences = occurrences;
    }

    public Outcome<Mismatch> close(Target target, MismatchOutcome outcome) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(mismatches, target, mismatch -> mismatch.close(occurrence, outcome));
    }
}
