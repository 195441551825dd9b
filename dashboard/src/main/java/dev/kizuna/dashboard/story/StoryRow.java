package dev.kizuna.dashboard.story;

import java.util.List;

/**
 * A success story in the words of a language.
 *
 * @param tone shape and colour of how far it is
 * @param when it was published, or drafted
 * @param partner whose success it is
 * @param facts what led to it; empty where that is not known
 * @param more how many repetitions are not shown
 */
record StoryRow(
        String id,
        String state,
        String tone,
        String title,
        String when,
        String partnerId,
        String partner,
        String facts,
        List<String> worked,
        List<String> repeatable,
        List<Repeated> repeated,
        int more) {

    /**
     * That somebody repeated it.
     *
     * @param person who won the deal; empty where that is not known
     * @param result what came of it: the deal, how it stands and what it brings
     */
    record Repeated(String partnerId, String partner, String person, String result, String when) {}

    /** Whether others can read it. */
    public boolean told() {
        return tone.equals("GOOD");
    }

    /** Whether anything of it was put down for others. */
    public boolean teaches() {
        return !worked.isEmpty() || !repeatable.isEmpty();
    }
}
