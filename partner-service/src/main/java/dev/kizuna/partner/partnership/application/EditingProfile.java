package dev.kizuna.partner.partnership.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.Partners;
import org.springframework.stereotype.Component;

/** The partner's entry in the directory is edited. */
@Component
public final class EditingProfile {

    private final Partners partners;
    private final Occurrences occurrences;

    EditingProfile(Partners partners, Occurrences occurrences) {
        this.partners = partners;
        this.occurrences = occurrences;
    }

    public Outcome<Partner> edit(Target target, PartnerProfile profile) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.edit(occurrence, profile));
    }
}
