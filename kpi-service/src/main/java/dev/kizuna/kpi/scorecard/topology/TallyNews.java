package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kpi.scorecard.domain.Contribution.Achieved;
import java.time.ZoneId;
import org.apache.avro.specific.SpecificRecord;

/** What the tally tells those behind it. */
public sealed interface TallyNews {

    /** A card changed. */
    record CardChanged(ScorecardUpdated event) implements TallyNews {}

    /** What a ramp depends on changed; always with the partner's zone as it is known now. */
    sealed interface RampNews extends TallyNews {

        ZoneId zone();
    }

    /** An appointment, a plan, a standing down, a phase of the load or a step on the way. */
    record KeyPersonReported(SpecificRecord event, ZoneId zone) implements RampNews {}

    /** A deal came as far as a ramp asks for, or, when {@code counts} is false, that was taken back. */
    record AchievementChanged(String partnerId, Achieved achieved, boolean counts, ZoneId zone) implements RampNews {}

    /** A campaign was planned, launched, adjusted, paused or completed; with the zone of the partner that leads it. */
    record CampaignReported(SpecificRecord event, ZoneId zone) implements TallyNews {}

    /** The partner's days begin at another time. */
    record ZoneChanged(String partnerId, ZoneId zone) implements RampNews {}
}
