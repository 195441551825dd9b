package dev.kizuna.kpi.ramp.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The peaks and valleys of a key person, whatever the order in which they are reported: of several reports of a phase
 * the earliest holds, and what was taken back stays so.
 *
 * @param planned each phase once, by its id
 * @param withdrawn ids of phases that were taken back, heard of or not
 */
public record Load(List<LoadPhase> planned, Set<String> withdrawn) {

    /** Nothing is planned. */
    public static final Load NONE = new Load(List.of(), Set.of());

    public Load {
        planned = planned.stream()
                .sorted(Comparator.comparing(LoadPhase::phaseId))
                .toList();
        withdrawn = Set.copyOf(withdrawn);
    }

    Load planned(LoadPhase reported) {
        var phases = new ArrayList<LoadPhase>();
        for (LoadPhase known : planned) {
            if (!known.phaseId().equals(reported.phaseId())) {
                phases.add(known);
            } else if (known.by().compareTo(reported.by()) <= 0) {
                return this;
            }
        }
        phases.add(reported);
        return new Load(phases, withdrawn);
    }

    Load withdrawn(String phaseId) {
        var ids = new TreeSet<>(withdrawn);
        return ids.add(phaseId) ? new Load(planned, ids) : this;
    }

    /** The phases that hold, in the order of their days. */
    public List<LoadPhase> phases() {
        return planned.stream()
                .filter(phase -> !withdrawn.contains(phase.phaseId()))
                .sorted(Comparator.comparing(LoadPhase::from).thenComparing(LoadPhase::phaseId))
                .toList();
    }
}
