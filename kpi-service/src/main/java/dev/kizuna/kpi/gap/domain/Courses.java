package dev.kizuna.kpi.gap.domain;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The courses of all campaigns, as they are read. */
public interface Courses {

    /** Something that was told of a campaign that this partner leads. */
    record Told(String campaignId, String partnerId, Report report) {}

    Optional<KnownCourse> find(String campaignId);

    /** Takes in what was told, in any order and any number of times. */
    void tell(Collection<Told> told);

    /** Takes in where partners are. */
    void locate(Map<String, ZoneId> zones);
}
