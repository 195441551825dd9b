package dev.kizuna.campaign.activity.domain;

import java.util.List;
import java.util.Set;

/** All sales. */
public interface Sales extends Documents<Sale> {

    /** Those of a partner that say they came of some leads or deals, in the order of their ids. */
    List<Sale> of(String partnerId, Set<String> leadIds, Set<String> dealIds);
}
