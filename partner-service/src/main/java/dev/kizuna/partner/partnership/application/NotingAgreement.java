package dev.kizuna.partner.partnership.application;

import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.partnership.domain.Agreement;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.Partners;
import org.springframework.stereotype.Component;

/** An agreement that was signed elsewhere is written into the partner's file. */
@Component
public final class NotingAgreement {

    private final Partners partners;
    private final AgreementNews news;

    NotingAgreement(Partners partners, AgreementNews news) {
        this.partners = partners;
        this.news = news;
    }

    /** @throws IllegalArgumentException when nobody knows the partner */
    public void note(String partnerId, Agreement agreement) {
        Outcome<Partner> outcome;
        do {
            outcome = Writing.change(partners, Target.of(partnerId), partner -> partner.note(agreement));
        } while (outcome instanceof Outcome.Contended<Partner>);
        if (outcome instanceof Outcome.NotFound<Partner>) {
            throw new IllegalArgumentException("No partner has the id \"" + partnerId + "\"");
        }
        news.heard();
    }
}
