package dev.kizuna.dashboard.marketentry;

import dev.kizuna.dashboard.form.Sending;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.marketentry.Plan.Finding;
import dev.kizuna.dashboard.marketentry.Plan.Gate;
import dev.kizuna.dashboard.marketentry.Plan.NextGate;
import dev.kizuna.dashboard.marketentry.Plan.Outreach;
import dev.kizuna.dashboard.marketentry.Plan.Pilot;
import dev.kizuna.dashboard.marketentry.Plan.Question;
import dev.kizuna.dashboard.marketentry.Plan.Rules;
import dev.kizuna.dashboard.marketentry.PlanRow.FindingRow;
import dev.kizuna.dashboard.marketentry.PlanRow.GateRow;
import dev.kizuna.dashboard.marketentry.PlanRow.OutreachRow;
import dev.kizuna.dashboard.marketentry.PlanRow.PilotRow;
import dev.kizuna.dashboard.partner.Directory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a plan for entering a market aloud: where it stands, what was found out, who is approached, what is tried. */
@Component
class PlanReading {

    private static final List<String> GATES = List.of("RESEARCH", "OUTREACH", "PILOTS");
    private static final List<String> RESULTS = List.of("INTERESTED", "NOT_INTERESTED", "NO_ANSWER", "DROPPED");
    private static final String OPEN = "OPEN";
    private static final String NEUTRAL = "NEUTRAL";

    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    PlanReading(Directory directory, Wording wording, Clock clock) {
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    PlanRow row(Plan plan, List<Rules> rules, Locale locale) {
        List<Question> questions = rules.stream()
                .filter(version -> version.version() == plan.rulesVersion())
                .findFirst()
                .map(Rules::questions)
                .orElse(List.of());
        String lead = plan.keyPersonId();
        return new PlanRow(
                Sending.id("market", plan.planId()),
                wording.word("market." + plan.market(), plan.market(), locale),
                lead == null ? "" : lead,
                lead == null ? "" : directory.nameOf(plan.partnerId(), lead),
                days(plan, locale),
                tone(plan),
                state(plan, locale),
                GATES.stream().map(gate -> gate(gate, plan, questions, locale)).toList(),
                plan.pilots().stream().map(pilot -> pilot(pilot, plan, locale)).toList(),
                findings(plan, questions, locale),
                plan.outreaches().stream()
                        .sorted(Comparator.comparingInt(Outreach::priority))
                        .map(outreach -> outreach(outreach, locale))
                        .toList(),
                Objects.requireNonNullElse(plan.reasons(), List.of()));
    }

    private String days(Plan plan, Locale locale) {
        Instant ended = plan.concludedAt();
        if (ended != null) {
            return wording.phrase("markets.concluded", day(ended, plan, locale), locale);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone(plan));
        long day = ChronoUnit.DAYS.between(plan.startsOn(), today) + 1;
        long all = ChronoUnit.DAYS.between(plan.startsOn(), plan.endsOn()) + 1;
        return day < 1
                ? wording.phrase("markets.from", wording.date(plan.startsOn(), locale), locale)
                : wording.phrases(
                        "markets.days",
                        locale,
                        Long.toString(day),
                        Long.toString(all),
                        wording.date(plan.endsOn(), locale));
    }

    private static String tone(Plan plan) {
        if (plan.overdue()) {
            return "BREACHED";
        }
        return "EXPAND".equals(plan.outcome()) ? "GOOD" : plan.outcome() == null ? OPEN : NEUTRAL;
    }

    private String state(Plan plan, Locale locale) {
        if (plan.overdue()) {
            return wording.word("markets.overdue", locale);
        }
        String outcome = plan.outcome();
        return outcome == null
                ? wording.word("markets.status." + plan.status(), locale)
                : wording.word("market-outcome." + outcome.toLowerCase(Locale.ROOT), locale);
    }

    private GateRow gate(String name, Plan plan, List<Question> questions, Locale locale) {
        String detail = switch (name) {
            case "RESEARCH" -> research(plan, questions, locale);
            case "OUTREACH" -> outreach(plan, locale);
            default -> pilots(plan, locale);
        };
        String title = wording.word("markets.gate." + name, locale);
        Optional<Gate> passed =
                plan.gates().stream().filter(gate -> gate.gate().equals(name)).findFirst();
        if (passed.isPresent()) {
            String when = day(passed.get().passedAt(), plan, locale);
            return new GateRow(title, "REACHED", wording.phrase("markets.passed", when, locale), detail);
        }
        NextGate next = plan.nextGate();
        if (next != null && next.gate().equals(name)) {
            String state = next.missing() == null ? "markets.passable" : "markets.open";
            return new GateRow(title, OPEN, wording.word(state, locale), detail);
        }
        String state = plan.outcome() == null ? "markets.later" : "markets.notPassed";
        return new GateRow(title, NEUTRAL, wording.word(state, locale), detail);
    }

    private String research(Plan plan, List<Question> questions, Locale locale) {
        List<String> found =
                plan.findings().stream().map(Finding::question).distinct().toList();
        if (questions.isEmpty()) {
            return wording.phrase("markets.found", Integer.toString(found.size()), locale);
        }
        long answered = questions.stream()
                .filter(question -> found.contains(question.code()))
                .count();
        return wording.phrases("markets.answered", locale, Long.toString(answered), Integer.toString(questions.size()));
    }

    private String outreach(Plan plan, Locale locale) {
        if (plan.outreaches().isEmpty()) {
            return wording.word("markets.nobody", locale);
        }
        Map<String, Long> counts = plan.outreaches().stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNullElse(each.result(), OPEN), TreeMap::new, Collectors.counting()));
        return Stream.concat(
                        Stream.of(wording.phrase(
                                "markets.approached",
                                Integer.toString(plan.outreaches().size()),
                                locale)),
                        Stream.concat(RESULTS.stream(), Stream.of(OPEN))
                                .filter(counts::containsKey)
                                .map(result -> counted(result, counts.getOrDefault(result, 0L), locale)))
                .collect(Collectors.joining(" · "));
    }

    private String counted(String result, long count, Locale locale) {
        return wording.phrases(
                "markets.counted",
                locale,
                wording.word("markets.result." + result, locale),
                wording.count(count, locale));
    }

    private String pilots(Plan plan, Locale locale) {
        if (plan.pilots().isEmpty()) {
            return wording.word("markets.noPilot", locale);
        }
        long running =
                plan.pilots().stream().filter(each -> each.endedAt() == null).count();
        long succeeded = plan.pilots().stream()
                .filter(each -> Boolean.TRUE.equals(each.succeeded()))
                .count();
        long missed = plan.pilots().size() - running - succeeded;
        var said = new ArrayList<String>();
        Map.of("RUNNING", running, "SUCCEEDED", succeeded, "MISSED", missed).entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .forEach(each -> said.add(wording.phrases(
                        "markets.counted",
                        locale,
                        wording.word("markets.pilot." + each.getKey(), locale),
                        wording.count(each.getValue(), locale))));
        return String.join(" · ", said);
    }

    private PilotRow pilot(Pilot pilot, Plan plan, Locale locale) {
        String metric = wording.word("markets.metric." + pilot.metric(), pilot.metric(), locale);
        String target = wording.count(pilot.target(), locale);
        String where = plan.outreaches().stream()
                .filter(each -> each.outreachId().equals(pilot.outreachId()))
                .findFirst()
                .map(Outreach::why)
                .orElse(pilot.outreachId());
        String begun = day(pilot.begunAt(), plan, locale);
        Instant ended = pilot.endedAt();
        if (ended == null || pilot.actual() == null) {
            return new PilotRow(
                    OPEN,
                    wording.word("markets.pilot.RUNNING", locale),
                    where,
                    wording.phrases("markets.mark", locale, metric, target),
                    wording.phrase("markets.since", begun, locale));
        }
        boolean succeeded = Boolean.TRUE.equals(pilot.succeeded());
        return new PilotRow(
                succeeded ? "REACHED" : "MISSED",
                wording.word(succeeded ? "markets.pilot.SUCCEEDED" : "markets.pilot.MISSED", locale),
                where,
                wording.phrases("markets.reached", locale, metric, wording.count(pilot.actual(), locale), target),
                begun + " – " + day(ended, plan, locale));
    }

    /** In the order of the questions, those without an answer too; what answers no known question comes last. */
    private static List<FindingRow> findings(Plan plan, List<Question> questions, Locale locale) {
        var rows = new ArrayList<FindingRow>();
        questions.forEach(question -> {
            List<Finding> found = plan.findings().stream()
                    .filter(each -> each.question().equals(question.code()))
                    .toList();
            found.forEach(each -> rows.add(new FindingRow(question.in(locale), each.answer(), each.source())));
            if (found.isEmpty()) {
                rows.add(new FindingRow(question.in(locale), "", ""));
            }
        });
        List<String> known = questions.stream().map(Question::code).toList();
        plan.findings().stream()
                .filter(each -> !known.contains(each.question()))
                .forEach(each -> rows.add(new FindingRow(each.question(), each.answer(), each.source())));
        return rows;
    }

    private OutreachRow outreach(Outreach outreach, Locale locale) {
        String result = Objects.requireNonNullElse(outreach.result(), OPEN);
        String tone = switch (result) {
            case "INTERESTED" -> "GOOD";
            case OPEN -> OPEN;
            default -> NEUTRAL;
        };
        return new OutreachRow(
                outreach.priority(), outreach.why(), tone, wording.word("markets.result." + result, locale));
    }

    private String day(Instant at, Plan plan, Locale locale) {
        return wording.date(LocalDate.ofInstant(at, zone(plan)), locale);
    }

    private ZoneId zone(Plan plan) {
        return directory.zoneOf(plan.partnerId());
    }
}
