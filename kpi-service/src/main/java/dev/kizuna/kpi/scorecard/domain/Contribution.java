package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;

/** What a fact adds to the figures. */
public sealed interface Contribution {

    /** An entry in a day's card. */
    sealed interface CardEntry extends Contribution {

        Slot slot();
    }

    record Count(Slot slot, Counter counter, long amount) implements CardEntry {}

    /** Money in the reporting currency. */
    record Money(Slot slot, Sum sum, BigDecimal amount) implements CardEntry {}

    /** Money for whose day no rate is known. */
    record Unconverted(Slot slot, Sum sum, Amount amount) implements CardEntry {}

    record Duration(Slot slot, Measure measure, long seconds) implements CardEntry {}

    record Visitor(Slot slot, String journeyId) implements CardEntry {}

    /** What became of a promise that was due on the day. */
    record Promised(Slot slot, String policy, PromiseOutcome outcome) implements CardEntry {}

    /** What a key person's ramp counts. */
    enum Achievement {
        PROSPECTS,
        POCS,
        ORDERS,
        PROPOSALS,
        APPROVALS
    }

    /** A deal came as far as a ramp target asks for. */
    record Achieved(String keyPersonId, Achievement achievement, String dealId, Moment moment)
            implements Contribution {}

    /** Something about a fact is doubtful; it changes no figure. */
    record Doubted(Doubt doubt, FactId about) implements Contribution {}
}
