package dev.kizuna.partner.fit.application;

import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.fit.domain.FitCatalogue;
import dev.kizuna.partner.fit.domain.Fits;
import dev.kizuna.partner.fit.domain.Likeness;
import dev.kizuna.partner.fit.domain.Successes;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.Partners;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds partners that resemble one that succeeded, so that its success can be repeated with them. */
@Component
public final class FindingLookalikes {

    private final Fits fits;
    private final Partners partners;
    private final Candidates candidates;
    private final Successes successes;
    private final FitCatalogue catalogue;

    FindingLookalikes(
            Fits fits, Partners partners, Candidates candidates, Successes successes, FitCatalogue catalogue) {
        this.fits = fits;
        this.partners = partners;
        this.candidates = candidates;
        this.successes = successes;
        this.catalogue = catalogue;
    }

    /** What was found; whoever asks is told whether the model itself has succeeded. */
    public sealed interface Found {

        /** @param lookalikes those who have not succeeded yet, the most alike first */
        record Lookalikes(Candidate model, boolean succeeded, List<Lookalike> lookalikes) implements Found {}

        record NoPartner(String partnerId) implements Found {}

        record NotAssessed(String partnerId) implements Found {}
    }

    /** A partner and how alike it is. */
    public record Lookalike(Candidate candidate, Likeness likeness) {}

    public Found of(String partnerId, int limit) {
        var model = partners.find(partnerId);
        if (model.isEmpty()) {
            return new Found.NoPartner(partnerId);
        }
        var fit = fits.find(partnerId);
        if (fit.isEmpty()) {
            return new Found.NotAssessed(partnerId);
        }
        var candidate = new Candidate(model.get().value(), fit.get().value());
        Set<String> succeeded = successes.partners();
        return new Found.Lookalikes(candidate, succeeded.contains(partnerId), alike(candidate, succeeded, limit));
    }

    private List<Lookalike> alike(Candidate model, Set<String> succeeded, int limit) {
        List<Fit> others = fits.all().stream()
                .filter(fit -> !fit.partnerId().equals(model.partner().partnerId()))
                .filter(fit -> !succeeded.contains(fit.partnerId()))
                .toList();
        return candidates.of(others).stream()
                .filter(other -> other.partner().stage() != PartnerStage.TERMINATED)
                .map(other -> new Lookalike(other, likeness(model, other)))
                .sorted(Comparator.comparing(
                                (Lookalike other) -> -other.likeness().percent())
                        .thenComparing(other -> other.candidate().partner().partnerId()))
                .limit(limit)
                .toList();
    }

    private Likeness likeness(Candidate model, Candidate other) {
        return Likeness.between(model.traits(), other.traits(), catalogue.newest(), catalogue.likeness());
    }
}
