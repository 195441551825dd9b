package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.gap.domain.Counted;
import dev.kizuna.kpi.gap.domain.Report;
import java.time.LocalDate;
import java.time.ZoneId;

/** What is to be known of a campaign; its id is the key. */
sealed interface CampaignNews {

    /**
     * Something was told of its course.
     *
     * @param partnerId the partner that leads it
     * @param zone of that partner, as it is known now
     */
    record Told(String partnerId, ZoneId zone, Report report) implements CampaignNews {}

    /** The days of the partner that leads it begin at another time. */
    record Located(ZoneId zone) implements CampaignNews {}

    /** What a partner brought to it on a local day, in the place of what was said of that before. */
    record Brought(String partnerId, LocalDate day, Counted counted) implements CampaignNews {}
}
