package dev.kizuna.partner.partnership.application;

import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.partner.partnership.domain.Partners;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells whoever takes in events or begins a conversation which partners there are. */
@Component
final class KnowingPartners implements KnownPartners {

    private final Partners partners;

    KnowingPartners(Partners partners) {
        this.partners = partners;
    }

    @Override
    public Set<String> unknownOf(Set<String> partnerIds) {
        return partners.unknownOf(partnerIds);
    }
}
