package dev.kizuna.dashboard.marketentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.marketentry.Plan.Finding;
import dev.kizuna.dashboard.marketentry.Plan.Gate;
import dev.kizuna.dashboard.marketentry.Plan.NextGate;
import dev.kizuna.dashboard.marketentry.Plan.Outreach;
import dev.kizuna.dashboard.marketentry.Plan.Pilot;
import dev.kizuna.dashboard.marketentry.Plan.Question;
import dev.kizuna.dashboard.marketentry.Plan.Rules;
import dev.kizuna.dashboard.partner.Directory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class PlanReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-01T15:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final List<Rules> RULES = List.of(
            new Rules(1, List.of(new Question("buyers", "Who decides?", "誰が決裁するか。"))),
            new Rules(
                    2,
                    List.of(
                            new Question("market-size", "How many?", "何社か。"),
                            new Question("buyers", "Who decides?", "誰が決裁するか。"))));

    private final PlanReading reading = new PlanReading(new Directory(), new Wording(messages(), CLOCK), CLOCK);

    @Test
    void shouldCountDaysInThePartnersZoneFromTheFirstOne() {
        PlanRow row = reading.row(plan(List.of(), new NextGate("RESEARCH", "nothing"), null), RULES, Locale.ENGLISH);
        // 1 November 15:30 UTC is the 2nd in Tokyo already
        assertThat(row.days()).isEqualTo("day 33 of 90, until Tue 29 Dec");
    }

    @Test
    void shouldNameTheQuestionsOfThePlansOwnRulesAndThoseWithoutAnAnswer() {
        PlanRow row = reading.row(plan(List.of(), new NextGate("RESEARCH", "nothing"), null), RULES, Locale.JAPANESE);
        assertThat(row.findings())
                .extracting(PlanRow.FindingRow::question, PlanRow.FindingRow::answer)
                .containsExactly(tuple("何社か。", ""), tuple("誰が決裁するか。", "工場長"), tuple("own-question", "yes"));
        assertThat(row.gates().getFirst().detail()).isEqualTo("問い2件中1件に回答");
    }

    @Test
    void shouldSayWhichGateIsPassedWhichIsNextAndWhichIsLater() {
        var passed = List.of(new Gate("RESEARCH", Instant.parse("2026-10-20T05:00:00Z")));
        PlanRow open = reading.row(plan(passed, new NextGate("OUTREACH", "too few"), null), RULES, Locale.ENGLISH);
        assertThat(open.gates())
                .extracting(PlanRow.GateRow::tone, PlanRow.GateRow::state)
                .containsExactly(
                        tuple("REACHED", "passed Tue 20 Oct"), tuple("OPEN", "open"), tuple("NEUTRAL", "later"));
        assertThat(open.gates().get(1).detail()).isEqualTo("2 approached · interested: 1 · open: 1");
        PlanRow ready = reading.row(plan(passed, new NextGate("OUTREACH", null), null), RULES, Locale.ENGLISH);
        assertThat(ready.gates().get(1).state()).isEqualTo("may be passed");
        PlanRow stopped = reading.row(plan(passed, null, "STOP"), RULES, Locale.ENGLISH);
        assertThat(stopped.gates().getLast().state()).isEqualTo("not passed");
        assertThat(stopped.tone()).isEqualTo("NEUTRAL");
    }

    @Test
    void shouldHoldAPilotAgainstItsMarkAndLeaveCodesThatNobodyPutIntoWordsAsTheyAre() {
        PlanRow row = reading.row(plan(List.of(), null, "EXPAND"), RULES, Locale.ENGLISH);
        assertThat(row.market()).isEqualTo("my-own-market");
        assertThat(row.tone()).isEqualTo("GOOD");
        assertThat(row.pilots())
                .extracting(PlanRow.PilotRow::tone, PlanRow.PilotRow::mark)
                .containsExactly(tuple("OPEN", "weekly users: 40 wanted"), tuple("MISSED", "seats-used: 3 of 10"));
        assertThat(row.pilots().getFirst().where()).isEqualTo("opens a factory");
        assertThat(row.gates().getLast().detail()).isEqualTo("running: 1 · missed: 1");
    }

    private static Plan plan(List<Gate> gates, @Nullable NextGate next, @Nullable String outcome) {
        Instant begun = Instant.parse("2026-10-25T01:00:00Z");
        return new Plan(
                "p-1.my-own-market.1",
                "p-1",
                "my-own-market",
                null,
                "OUTREACH",
                LocalDate.parse("2026-10-01"),
                LocalDate.parse("2026-12-29"),
                false,
                2,
                List.of(new Finding("own-question", "yes", "a talk"), new Finding("buyers", "工場長", "聞き取り")),
                List.of(
                        new Outreach("o-2", "pr-2", 2, "renews this year", null),
                        new Outreach("o-1", "pr-1", 1, "opens a factory", "INTERESTED")),
                List.of(
                        new Pilot("pi-1", "o-1", "weekly-users", 40, begun, null, null, null),
                        new Pilot("pi-2", "o-1", "seats-used", 10, begun, 3, false, NOW)),
                gates,
                next,
                outcome,
                null,
                outcome == null ? null : NOW);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/base", "messages/words", "messages/marketentry");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
