package dev.kizuna.kpi.scorecard.application;

import java.util.List;

/** What comes of a question. */
public sealed interface Answer {

    /** The cards in order of time; none when nothing was ever counted for the scope. */
    record Cards(List<PeriodCard> cards) implements Answer {}

    /**
     * The question cannot be answered.
     *
     * @param parameter what is wrong with it
     */
    record Refused(String parameter, String detail) implements Answer {}
}
