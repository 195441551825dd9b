package dev.kizuna.dashboard.marketentry;

import java.util.List;

/**
 * A plan for entering a market in the words of a language.
 *
 * @param id of elements of the page
 * @param market in words, or the code as it was written
 * @param lead who leads it; empty where nobody is named
 * @param days which day of how many it is, and until when
 * @param tone shape and colour of the state
 * @param state in words
 * @param reasons of the conclusion
 */
record PlanRow(
        String id,
        String market,
        String leadId,
        String lead,
        String days,
        String tone,
        String state,
        List<GateRow> gates,
        List<PilotRow> pilots,
        List<FindingRow> findings,
        List<OutreachRow> outreaches,
        List<String> reasons) {

    /**
     * A gate.
     *
     * @param tone REACHED, OPEN or NEUTRAL: passed, next, later
     * @param detail what there is before it
     */
    record GateRow(String gate, String tone, String state, String detail) {}

    /**
     * A pilot.
     *
     * @param where the interest was found
     * @param mark what it is held against, or what was reached of it
     */
    record PilotRow(String tone, String state, String where, String mark, String when) {}

    /** What was found out; the answer is empty where nothing was. */
    record FindingRow(String question, String answer, String source) {}

    record OutreachRow(int priority, String why, String tone, String result) {}
}
