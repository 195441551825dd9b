package dev.kizuna.campaign.partners.domain;

import java.util.List;
import java.util.Set;

/** The partners this service has heard of. */
public interface PartnerReplica {

    /** News from the directory about one partner. */
    sealed interface News {

        String partnerId();

        /** There is such a partner. */
        record Listed(String partnerId) implements News {}

        /** There is none any more. */
        record Erased(String partnerId) implements News {}
    }

    /** Takes news in their order. */
    void take(List<News> news);

    /** Those of the ids that are known. */
    Set<String> known(Set<String> partnerIds);
}
