package dev.kizuna.campaign.activity.domain;

import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.List;
import java.util.Set;

/** All leads. */
public interface Leads extends Documents<Lead> {

    /** Those of some contacts in campaigns, by {@link Lead#contactKey}. */
    List<Kept<Lead>> ofContacts(Set<String> contactKeys);
}
