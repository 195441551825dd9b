package dev.kizuna.partner.partnership.application;

import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import dev.kizuna.partner.partnership.domain.Partners;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner is taken over from a file: registered if it is new, edited if it differs. The same file again changes nothing. */
@Component
public final class ImportingPartner {

    private final Partners partners;
    private final RegisteringPartner registering;
    private final EditingProfile editing;

    ImportingPartner(Partners partners, RegisteringPartner registering, EditingProfile editing) {
        this.partners = partners;
        this.registering = registering;
        this.editing = editing;
    }

    /**
     * @param type as the file says; it is fixed at registration
     * @param tier of a new partner; that of a known one is changed by a decision and not by a file
     * @param stage in which a new partner is taken over; a known one is where its decisions have brought it
     * @param given what the file says of a new partner
     * @param onTop what it says on top of a profile that is there, whose other fields it does not know
     */
    public Outcome<Partner> take(
            Start start,
            PartnerType type,
            @Nullable String tier,
            PartnerStage stage,
            PartnerProfile given,
            UnaryOperator<PartnerProfile> onTop) {
        Optional<Versioned<Partner>> present = partners.find(start.id());
        if (present.isEmpty()) {
            return registering.takeOver(start, type, tier, given, stage);
        }
        Partner known = present.get().value();
        if (known.type() != type) {
            return new Outcome.Refused<>(new Refusal.Invalid(
                    "type", "the partner was registered as " + known.type().code() + ", which does not change"));
        }
        return editing.edit(Target.of(start.id()), onTop.apply(known.profile()));
    }
}
