package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a campaign. Phases may overlap: a follow-up begins while the run still goes on.
 *
 * @param id unique within the campaign
 * @param startsOn first local day
 * @param endsOn last local day
 */
public record Phase(String id, PhaseKind kind, LocalDate startsOn, LocalDate endsOn) {

    static final int MOST = 50;

    boolean has(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** What speaks against these phases of a campaign with these days. */
    static List<Refusal> refusals(List<Phase> phases, LocalDate first, LocalDate last) {
        var refusals = new ArrayList<Refusal>();
        if (phases.size() > MOST) {
            refusals.add(Refusal.invalid("/phases", "has more than " + MOST + " phases"));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            String pointer = "/phases/" + i;
            if (!ids.add(phase.id)) {
                refusals.add(new Refusal(
                        Reason.DUPLICATE_PHASE, pointer + "/phaseId", "\"" + phase.id + "\" is another phase already"));
            }
            if (phase.endsOn.isBefore(phase.startsOn)) {
                refusals.add(new Refusal(
                        Reason.PHASE_BACKWARDS, pointer + "/endsOn", "is before its startsOn " + phase.startsOn));
            }
            if (phase.startsOn.isBefore(first)) {
                refusals.add(outside(pointer + "/startsOn", "is before the campaign's first day " + first));
            }
            if (phase.endsOn.isAfter(last)) {
                refusals.add(outside(pointer + "/endsOn", "is after the campaign's last day " + last));
            }
        }
        return refusals;
    }

    private static Refusal outside(String pointer, String detail) {
        return new Refusal(Reason.PHASE_OUTSIDE_CAMPAIGN, pointer, detail);
    }
}
