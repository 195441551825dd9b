package dev.kizuna.campaign.agreement.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.agreement.domain.Terms;
import java.util.OptionalLong;

/** The terms are talked over again. */
public final class RevisingTerms {

    private final Editing<Agreement, AgreementSigned> editing;

    public RevisingTerms(Agreements agreements) {
        this.editing = new Editing<>(agreements);
    }

    public Change<Agreement> revise(String id, OptionalLong expected, Terms terms) {
        return editing.edit(id, expected, agreement -> agreement.revise(terms));
    }
}
