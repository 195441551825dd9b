package dev.kizuna.campaign.activity.domain;

import java.util.List;
import java.util.Set;

/** All deals. */
public interface Deals extends Documents<Deal> {

    /** Those that grew from some leads, in the order of their ids. */
    List<Deal> ofLeads(Set<String> leadIds);
}
