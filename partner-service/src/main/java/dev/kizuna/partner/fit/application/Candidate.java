package dev.kizuna.partner.fit.application;

import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.fit.domain.FitEvent.Assessed;
import dev.kizuna.partner.fit.domain.Likeness;
import dev.kizuna.partner.partnership.domain.Partner;

/** A partner with its fit. */
public record Candidate(Partner partner, Fit fit) {

    /** The assessment that counts. */
    public Assessed assessed() {
        return fit.latest().orElseThrow();
    }

    Likeness.Traits traits() {
        return new Likeness.Traits(
                partner.type().code(), partner.tier(), assessed().assessment());
    }
}
