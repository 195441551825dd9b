package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.Ownership.Handover;
import java.util.HashMap;
import java.util.Map;

/** What is known of the task's partners themselves. */
final class Partners {

    private final Zones zones;
    private final Owners owners;
    private final Map<String, PartnerDays> known = new HashMap<>();

    Partners(Zones zones, Owners owners) {
        this.zones = zones;
        this.owners = owners;
    }

    PartnerDays of(String partnerId) {
        return known.computeIfAbsent(partnerId, id -> new PartnerDays(zones.of(id), !zones.isKnown(id), owners.of(id)));
    }

    void take(PartnerProfile profile) {
        String partnerId = profile.getPartnerId();
        zones.profile(partnerId, profile.getTimeZone());
        owners.profile(partnerId, profile.getOwnerId());
        known.remove(partnerId);
    }

    void take(PartnerRegistered registration) {
        String partnerId = registration.getPartnerId();
        zones.registration(partnerId, registration.getTimeZone());
        var moment = new Moment(registration.getOccurredAt(), registration.getEventId());
        owners.handedOver(partnerId, moment, new Handover(null, registration.getOwnerId()));
        known.remove(partnerId);
    }

    void take(PartnerOwnerChanged change) {
        String partnerId = change.getPartnerId();
        var moment = new Moment(change.getOccurredAt(), change.getEventId());
        owners.handedOver(partnerId, moment, new Handover(change.getFromOwnerId(), change.getToOwnerId()));
        known.remove(partnerId);
    }
}
