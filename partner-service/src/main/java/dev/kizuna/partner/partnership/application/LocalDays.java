package dev.kizuna.partner.partnership.application;

import dev.kizuna.partner.partnership.domain.Partners;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which day it is where a partner works, for days are agreed on in its zone. */
@Component
public final class LocalDays {

    private final Partners partners;

    LocalDays(Partners partners) {
        this.partners = partners;
    }

    /** The zone of a partner; empty when nobody knows it. */
    public Optional<ZoneId> zoneOf(String partnerId) {
        return partners.find(partnerId)
                .map(partner -> ZoneId.of(partner.value().profile().timeZone()));
    }

    /** The day that a time falls on for a partner that is known. */
    public LocalDate of(String partnerId, Instant time) {
        return time.atZone(zoneOf(partnerId).orElseThrow()).toLocalDate();
    }
}
