package dev.kizuna.benchmark.timers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was measured, said at once and kept for the page. */
final class Findings {

    /**
     * One thing that was measured.
     *
     * @param goal what it was to be; null when it is told for itself
     * @param met whether it is what it was to be
     */
    record Finding(
            String what,
            String kizuna,
            String peer,
            @Nullable String goal,
            boolean met) {}

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(String what, String kizuna, String peer) {
        add(new Finding(what, kizuna, peer, null, true));
    }

    void add(String what, String kizuna, String peer, String goal, boolean met) {
        add(new Finding(what, kizuna, peer, goal, met));
    }

    void note(String text) {
        System.out.println("  " + text);
        notes.add(text);
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    boolean allMet() {
        return findings.stream().allMatch(Finding::met);
    }

    void add(Finding finding) {
        findings.add(finding);
        System.out.printf(
                "%s: %s%s%s%n",
                finding.what,
                finding.kizuna,
                finding.peer.isEmpty() ? "" : "  |  db-scheduler: " + finding.peer,
                finding.goal == null ? "" : "  |  goal " + finding.goal + (finding.met ? ": met" : ": MISSED"));
    }
}
