package dev.kizuna.partner.partnership.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partnership moves on, becomes active, rests, goes on, ends. */
@Component
public final class ChangingStage {

    private final Partners partners;
    private final Occurrences occurrences;
    private final AgreementNews news;

    ChangingStage(Partners partners, Occurrences occurrences, AgreementNews news) {
        this.partners = partners;
        this.occurrences = occurrences;
        this.news = news;
    }

    /** An agreement that was signed a moment ago may still be on its way here, so it is waited for. */
    public Outcome<Partner> moveOn(Target target, PartnerStage to, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return news.askAgain(
                () -> Writing.change(partners, target, partner -> partner.moveOn(occurrence, to, reason)),
                ChangingStage::lacksAgreement);
    }

    public Outcome<Partner> onboard(Target target, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.onboard(occurrence, reason));
    }

    public Outcome<Partner> pause(Target target, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.pause(occurrence, reason));
    }

    public Outcome<Partner> reactivate(Target target, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.reactivate(occurrence, reason));
    }

    public Outcome<Partner> terminate(Target target, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.terminate(occurrence, reason));
    }

    private static boolean lacksAgreement(Outcome<Partner> outcome) {
        return outcome instanceof Outcome.Refused<Partner>(Refusal.Against against)
                && against.rule() == Rule.AGREEMENT_NOT_SIGNED;
    }
}
