package dev.kizuna.campaign.partners.domain;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The partners this service has heard of. */
public interface PartnerReplica {

    /** News from the directory about one partner. */
    sealed interface News {

        String partnerId();

        /**
         * There is such a partner.
         *
         * @param zone in which its days begin and end
         */
        record Listed(String partnerId, ZoneId zone) implements News {}

        /** There is none any more. */
        record Erased(String partnerId) implements News {}
    }

    /** Takes news in their order. */
    void take(List<News> news);

    /** Those of the ids that are known. */
    Set<String> known(Set<String> partnerIds);

    /** In which zone a partner's days begin and end; empty when the partner is not known. */
    Optional<ZoneId> zone(String partnerId);
}
