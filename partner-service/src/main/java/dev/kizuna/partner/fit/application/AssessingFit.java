package dev.kizuna.partner.fit.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.fit.domain.Assessment;
import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.fit.domain.FitCatalogue;
import dev.kizuna.partner.fit.domain.Fits;
import dev.kizuna.partner.partnership.domain.Partners;
import org.springframework.stereotype.Component;

/** A partner is judged by the newest criteria. */
@Component
public final class AssessingFit {

    private final Fits fits;
    private final Partners partners;
    private final FitCatalogue catalogue;
    private final Occurrences occurrences;

    AssessingFit(Fits fits, Partners partners, FitCatalogue catalogue, Occurrences occurrences) {
        this.fits = fits;
        this.partners = partners;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    /** @param target the partner */
    public Outcome<Fit> assess(Target target, Assessment.Draft draft) {
        if (partners.find(target.id()).isEmpty()) {
            return new Outcome.NotFound<>(target.id());
        }
        var occurrence = occurrences.at(target.occurredAt());
        Outcome<Fit> outcome;
        do {
            outcome = Writing.change(fits, target, fit -> fit.assess(occurrence, catalogue.newest(), draft));
            if (outcome instanceof Outcome.NotFound<Fit>) {
                outcome = Writing.create(
                        fits,
                        target.id(),
                        RequestMark.NONE,
                        Fit.unjudged(target.id()).assess(occurrence, catalogue.newest(), draft));
            }
        } while (outcome instanceof Outcome.Taken<Fit>);
        return outcome;
    }
}
