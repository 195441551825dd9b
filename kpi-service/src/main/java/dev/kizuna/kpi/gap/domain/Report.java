package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that was told of a campaign. */
public sealed interface Report {

    Moment by();

    /**
     * What it is to be; of several plans the latest holds.
     *
     * @param startsOn first local day
     * @param endsOn last local day
     */
    record Planned(Moment by, LocalDate startsOn, LocalDate endsOn, List<CampaignTarget> targets, List<Phase> phases)
            implements Report {

        public Planned {
            targets = List.copyOf(targets);
            phases = List.copyOf(phases);
        }
    }

    /** A turn of its course. Positions of kinds are stored: append only. */
    record Turned(Kind kind, Moment by, List<CampaignTarget> targets) implements Report, Comparable<Turned> {

        private static final Comparator<Turned> IN_ORDER =
                Comparator.comparing(Turned::by).thenComparing(Turned::kind);

        public enum Kind {
            /** Begun, or gone on after a pause. */
            LAUNCHED,
            PAUSED,
            COMPLETED
        }

        public Turned {
            targets = List.copyOf(targets);
        }

        @Override
        public int compareTo(Turned other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /**
     * A change on record.
     *
     * @param id unique within the campaign
     * @param kind what was changed, as a stable code
     * @param reason why, as a stable code
     * @param targets all targets from then on; empty if they stayed
     * @param before the targets until then; empty if they stayed
     * @param endsOn last local day from then on, if that was changed
     */
    record Adjusted(
            String id,
            Moment by,
            String kind,
            String reason,
            List<CampaignTarget> targets,
            List<CampaignTarget> before,
            @Nullable LocalDate endsOn)
            implements Report, Comparable<Adjusted> {

        private static final Comparator<Adjusted> IN_ORDER =
                Comparator.comparing(Adjusted::by).thenComparing(Adjusted::id);

        public Adjusted {
            targets = List.copyOf(targets);
            before = List.copyOf(before);
        }

        @Override
        public int compareTo(Adjusted other) {
            return IN_ORDER.compare(this, other);
        }
    }
}
