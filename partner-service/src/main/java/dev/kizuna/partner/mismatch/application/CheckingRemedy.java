package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import dev.kizuna.partner.mismatch.domain.RemedyOutcome;
import dev.kizuna.partner.partnership.application.LocalDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody looks, on the day that was agreed on or later, whether a remedy helped. */
@Component
public final class CheckingRemedy {

    private final Mismatches mismatches;
    private final LocalDays days;
    private final Occurrences occurrences;

    CheckingRemedy(Mismatches mismatches, LocalDays days, Occurrences occurrences) {
        this.mismatches = mismatches;
        this.days = days;
        this.occurrences = occurrences;
    }

    public Outcome<Mismatch> check(Target target, String remedyId, RemedyOutcome outcome, @Nullable String checkedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                mismatches,
                target,
                mismatch -> mismatch.check(
                        occurrence, remedyId, outcome, checkedBy, days.of(mismatch.partnerId(), occurrence.at())));
    }
}
