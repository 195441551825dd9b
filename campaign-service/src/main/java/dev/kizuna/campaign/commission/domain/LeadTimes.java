package dev.kizuna.campaign.commission.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** When leads were captured. */
public interface LeadTimes {

    /** By lead id, those that are known. */
    Map<String, Instant> of(Set<String> leadIds);
}
