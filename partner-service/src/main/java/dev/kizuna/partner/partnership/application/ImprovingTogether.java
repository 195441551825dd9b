package dev.kizuna.partner.partnership.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.partnership.domain.ImprovementOutcome;
import dev.kizuna.partner.partnership.domain.ImprovementPlan;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.Partners;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Vendor and partner try to make a partnership work that does not, before it may be ended. */
@Component
public final class ImprovingTogether {

    private final Partners partners;
    private final Occurrences occurrences;

    ImprovingTogether(Partners partners, Occurrences occurrences) {
        this.partners = partners;
        this.occurrences = occurrences;
    }

    public Outcome<Partner> begin(Target target, ImprovementPlan.Draft draft) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.beginImprovement(occurrence, draft));
    }

    public Outcome<Partner> review(
            Target target, String planId, String reviewedBy, boolean onTrack, @Nullable String note) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                partners, target, partner -> partner.reviewImprovement(occurrence, planId, reviewedBy, onTrack, note));
    }

    public Outcome<Partner> end(Target target, String planId, ImprovementOutcome outcome, List<String> lessons) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                partners, target, partner -> partner.endImprovement(occurrence, planId, outcome, lessons));
    }
}
