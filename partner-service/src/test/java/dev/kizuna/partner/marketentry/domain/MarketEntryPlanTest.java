package dev.kizuna.partner.marketentry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.GatePassed;
import dev.kizuna.partner.marketentry.domain.MarketEntryRules.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketEntryPlanTest {

    private static final Instant THEN = Instant.parse("2026-01-09T01:00:00Z");
    private static final MarketEntryRules RULES = new MarketEntryRules(
            1,
            90,
            new Limits(2, 3),
            new Limits(1, 2),
            List.of(new Question("size", "How many?", "何社か。"), new Question("buyers", "Who?", "誰か。")));

    private int seconds;

    private Occurrence next() {
        seconds++;
        return new Occurrence("e-" + seconds, THEN.plusSeconds(seconds));
    }

    private MarketEntryPlan planned() {
        var draft = new MarketEntryPlan.Draft("retail", null, LocalDate.parse("2026-01-12"));
        return accepted(
                MarketEntryPlan.unplanned("p.retail.1", "p").plan(next(), draft, RULES, ZoneId.of("Asia/Tokyo")));
    }

    private MarketEntryPlan noted(MarketEntryPlan plan, String question) {
        return accepted(plan.note(next(), new Finding("f-" + question, question, "12", "census"), RULES));
    }

    private MarketEntryPlan researched() {
        return accepted(noted(noted(planned(), "size"), "buyers").pass(next(), Gate.RESEARCH, RULES));
    }

    private MarketEntryPlan approached(MarketEntryPlan plan, int priority) {
        return accepted(plan.planOutreach(next(), outreach("o-" + priority, priority), RULES));
    }

    private MarketEntryPlan settled(MarketEntryPlan plan, int priority, OutreachResult result) {
        return accepted(plan.settleOutreach(next(), "o-" + priority, result));
    }

    private MarketEntryPlan interested() {
        MarketEntryPlan two = approached(approached(researched(), 1), 2);
        MarketEntryPlan tried = settled(settled(two, 1, OutreachResult.INTERESTED), 2, OutreachResult.NO_ANSWER);
        return accepted(tried.pass(next(), Gate.OUTREACH, RULES));
    }

    private MarketEntryPlan tried(int actual) {
        MarketEntryPlan running = accepted(interested().beginPilot(next(), pilot("x-1", "o-1"), RULES));
        return accepted(accepted(running.endPilot(next(), "x-1", actual)).pass(next(), Gate.PILOTS, RULES));
    }

    private static Outreach.Draft outreach(String outreachId, int priority) {
        return new Outreach.Draft(outreachId, "lead", priority, "opens shops");
    }

    private static Pilot.Draft pilot(String pilotId, String outreachId) {
        return new Pilot.Draft(pilotId, outreachId, "users", 40);
    }

    @Test
    void shouldGoThroughAllGatesAndExpandWhenAPilotSucceeded() {
        MarketEntryPlan plan = tried(40);
        assertThat(plan.status()).isEqualTo(MarketEntryPlan.Status.DECISION);
        MarketEntryPlan concluded = accepted(plan.conclude(next(), MarketEntryOutcome.EXPAND, List.of("paid for")));
        assertThat(concluded.status()).isEqualTo(MarketEntryPlan.Status.CONCLUDED);
        assertThat(concluded.gates().all())
                .extracting(GatePassed::gate, GatePassed::outreaches, GatePassed::pilots)
                .containsExactly(tuple(Gate.RESEARCH, 0, 0), tuple(Gate.OUTREACH, 2, 0), tuple(Gate.PILOTS, 2, 1));
    }

    @Test
    void shouldBeOverdueFromTheEndOfItsNinetiethLocalDayUntilItIsConcluded() {
        MarketEntryPlan plan = planned();
        assertThat(plan.planned().endsOn()).isEqualTo(LocalDate.parse("2026-04-11"));
        assertThat(plan.overdueFrom()).contains(Instant.parse("2026-04-11T15:00:00Z"));
        MarketEntryPlan stopped = accepted(plan.conclude(next(), MarketEntryOutcome.STOP, List.of("no budget")));
        assertThat(stopped.overdueFrom()).isEmpty();
    }

    @Test
    void shouldNotPassTheGateOfResearchBeforeEachQuestionIsAnsweredWithASource() {
        MarketEntryPlan half = noted(planned(), "size");
        assertThat(half.unanswered(RULES)).containsExactly("buyers");
        assertRefused(half.pass(next(), Gate.RESEARCH, RULES), Rule.RESEARCH_INCOMPLETE, "");
        assertRefused(half.pass(next(), Gate.OUTREACH, RULES), Rule.GATE_NOT_PASSED, "");
        assertRefused(
                half.note(next(), new Finding("f", "weather", "fine", "window"), RULES),
                Rule.UNKNOWN_QUESTION,
                "question");
        assertRefused(
                half.note(next(), new Finding("f", "buyers", "shops", ""), RULES), Rule.EVIDENCE_MISSING, "source");
        assertRefused(half.planOutreach(next(), outreach("o-1", 1), RULES), Rule.GATE_NOT_PASSED, "");
        assertRefused(researched().pass(next(), Gate.RESEARCH, RULES), Rule.GATE_ALREADY_PASSED, "");
    }

    @Test
    void shouldTryEnoughOutreachesInAnOrderBeforeThePilots() {
        MarketEntryPlan one = approached(researched(), 1);
        assertRefused(one.pass(next(), Gate.OUTREACH, RULES), Rule.TOO_FEW_OUTREACHES, "");
        assertRefused(one.planOutreach(next(), outreach("o-9", 1), RULES), Rule.PRIORITY_TAKEN, "priority");
        MarketEntryPlan two = approached(one, 2);
        assertRefused(two.pass(next(), Gate.OUTREACH, RULES), Rule.OUTREACH_OPEN, "");
        MarketEntryPlan cold = settled(settled(two, 1, OutreachResult.NO_ANSWER), 2, OutreachResult.NOT_INTERESTED);
        assertRefused(cold.pass(next(), Gate.OUTREACH, RULES), Rule.NOBODY_INTERESTED, "");
        assertRefused(cold.settleOutreach(next(), "o-1", OutreachResult.DROPPED), Rule.OUTREACH_SETTLED, "");
        assertRefused(cold.settleOutreach(next(), "o-7", OutreachResult.DROPPED), Rule.NOT_FOUND, "");
        assertRefused(cold.beginPilot(next(), pilot("x", "o-1"), RULES), Rule.GATE_NOT_PASSED, "");
        MarketEntryPlan full = approached(cold, 3);
        assertRefused(full.planOutreach(next(), outreach("o-4", 4), RULES), Rule.TOO_MANY_OUTREACHES, "");
    }

    @Test
    void shouldGiveThePlaceAndPriorityOfADroppedOutreachToAnother() {
        MarketEntryPlan full = approached(approached(approached(researched(), 1), 2), 3);
        MarketEntryPlan dropped = settled(full, 2, OutreachResult.DROPPED);
        MarketEntryPlan replaced = accepted(dropped.planOutreach(next(), outreach("o-new", 2), RULES));
        assertThat(replaced.outreaches().counting())
                .extracting(outreach -> outreach.draft().outreachId())
                .containsExactly("o-1", "o-new", "o-3");
    }

    @Test
    void shouldTryOutWithOneOrTwoWhoShowedInterestAndNotEndWithoutAResult() {
        MarketEntryPlan plan = interested();
        assertRefused(plan.pass(next(), Gate.PILOTS, RULES), Rule.PILOT_MISSING, "");
        assertRefused(plan.beginPilot(next(), pilot("x", "o-2"), RULES), Rule.OUTREACH_NOT_INTERESTED, "outreachId");
        assertThat(plan.beginPilot(next(), pilot("x", "o-7"), RULES))
                .isEqualTo(Decision.invalid("outreachId", "the plan has no outreach \"o-7\""));
        MarketEntryPlan one = accepted(plan.beginPilot(next(), pilot("x-1", "o-1"), RULES));
        assertRefused(one.pass(next(), Gate.PILOTS, RULES), Rule.PILOT_RUNNING, "");
        MarketEntryPlan two = accepted(one.beginPilot(next(), pilot("x-2", "o-1"), RULES));
        assertRefused(two.beginPilot(next(), pilot("x-3", "o-1"), RULES), Rule.TOO_MANY_PILOTS, "");
        MarketEntryPlan ended = accepted(two.endPilot(next(), "x-1", 0));
        assertRefused(ended.endPilot(next(), "x-1", 41), Rule.PILOT_ENDED, "");
        assertRefused(ended.endPilot(next(), "x-7", 41), Rule.NOT_FOUND, "");
        assertRefused(tried(40).beginPilot(next(), pilot("x-4", "o-1"), RULES), Rule.GATE_ALREADY_PASSED, "");
    }

    @Test
    void shouldConcludeWithReasonsAndExpandOnlyAfterSuccess() {
        List<String> reasons = List.of("because");
        assertRefused(
                tried(39).conclude(next(), MarketEntryOutcome.EXPAND, reasons), Rule.PILOT_NOT_SUCCEEDED, "outcome");
        assertThat(accepted(tried(39).conclude(next(), MarketEntryOutcome.ADJUST, reasons))
                        .status())
                .isEqualTo(MarketEntryPlan.Status.CONCLUDED);
        assertRefused(
                interested().conclude(next(), MarketEntryOutcome.EXPAND, reasons), Rule.GATE_NOT_PASSED, "outcome");
        assertRefused(planned().conclude(next(), MarketEntryOutcome.ADJUST, reasons), Rule.GATE_NOT_PASSED, "outcome");
        assertRefused(planned().conclude(next(), MarketEntryOutcome.STOP, List.of()), Rule.REASON_MISSING, "reasons");
    }

    @Test
    void shouldChangeNothingMoreWhenItIsConcluded() {
        MarketEntryPlan over = accepted(interested().conclude(next(), MarketEntryOutcome.STOP, List.of("no")));
        assertRefused(over.note(next(), new Finding("f", "size", "1", "s"), RULES), Rule.MARKET_ENTRY_CONCLUDED, "");
        assertRefused(over.planOutreach(next(), outreach("o-3", 3), RULES), Rule.MARKET_ENTRY_CONCLUDED, "");
        assertRefused(over.settleOutreach(next(), "o-1", OutreachResult.DROPPED), Rule.MARKET_ENTRY_CONCLUDED, "");
        assertRefused(over.beginPilot(next(), pilot("x", "o-1"), RULES), Rule.MARKET_ENTRY_CONCLUDED, "");
        assertRefused(over.pass(next(), Gate.PILOTS, RULES), Rule.MARKET_ENTRY_CONCLUDED, "");
        assertRefused(over.conclude(next(), MarketEntryOutcome.ADJUST, List.of("x")), Rule.MARKET_ENTRY_CONCLUDED, "");
    }

    @Test
    void shouldTakeARepetitionForWhatItIs() {
        MarketEntryPlan plan = interested();
        assertThat(plan.planOutreach(next(), outreach("o-1", 1), RULES)).isEqualTo(Decision.unchanged(plan));
        assertThat(plan.note(next(), new Finding("f-size", "size", "12", "census"), RULES))
                .isEqualTo(Decision.unchanged(plan));
        assertRefused(plan.planOutreach(next(), outreach("o-1", 3), RULES), Rule.ALREADY_EXISTS, "outreachId");
        assertRefused(
                plan.note(next(), new Finding("f-size", "size", "13", "census"), RULES),
                Rule.ALREADY_EXISTS,
                "findingId");
        MarketEntryPlan tried = accepted(plan.beginPilot(next(), pilot("x", "o-1"), RULES));
        assertThat(tried.beginPilot(next(), pilot("x", "o-1"), RULES)).isEqualTo(Decision.unchanged(tried));
        assertRefused(
                tried.beginPilot(next(), new Pilot.Draft("x", "o-1", "users", 1), RULES),
                Rule.ALREADY_EXISTS,
                "pilotId");
        assertRefused(
                plan.pass(new Occurrence("early", THEN.plusSeconds(2)), Gate.PILOTS, RULES),
                Rule.OUT_OF_ORDER,
                "occurredAt");
    }

    private static MarketEntryPlan accepted(Decision<MarketEntryPlan> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<MarketEntryPlan>) decision).next();
    }

    private static void assertRefused(Decision<MarketEntryPlan> decision, Rule rule, String field) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isInstanceOfSatisfying(Refusal.Against.class, against -> {
                                    assertThat(against.rule()).isEqualTo(rule);
                                    assertThat(against.field()).isEqualTo(field);
                                }));
    }
}
