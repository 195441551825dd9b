package dev.kizuna.partner.partnership.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import dev.kizuna.partner.partnership.domain.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner comes into view, or is taken over from where its history was kept until now. */
@Component
public final class RegisteringPartner {

    private final Partners partners;
    private final Occurrences occurrences;

    RegisteringPartner(Partners partners, Occurrences occurrences) {
        this.partners = partners;
        this.occurrences = occurrences;
    }

    public Outcome<Partner> register(Start start, PartnerType type, @Nullable String tier, PartnerProfile profile) {
        return takeOver(start, type, tier, profile, PartnerStage.IDENTIFIED);
    }

    Outcome<Partner> takeOver(
            Start start, PartnerType type, @Nullable String tier, PartnerProfile profile, PartnerStage stage) {
        var occurrence = occurrences.at(start.occurredAt());
        return Writing.create(
                partners,
                start.id(),
                start.mark(),
                Partner.takeOver(occurrence, start.id(), type, tier, profile, stage));
    }
}
