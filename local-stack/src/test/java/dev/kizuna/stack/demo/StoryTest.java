package dev.kizuna.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The story holds together on whatever day of the week and of the year it is first told. */
class StoryTest {

    /** The story as it is told on each day of a week. */
    private static final List<List<String>> TOLD_IN_A_WEEK = IntStream.range(0, 7)
            .mapToObj(day -> Instant.parse("2026-11-19T03:00:00Z").plus(Duration.ofDays(day)))
            .map(now -> Story.until(new StoryTime(now)).stream()
                    .map(StoryTest::inShort)
                    .toList())
            .toList();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-06T01:00:00Z",
                "2026-05-05T15:30:00Z",
                "2026-08-12T23:59:59Z",
                "2026-11-19T03:00:00Z",
                "2027-01-01T00:00:00Z",
                "2028-02-29T12:00:00Z",
                "2026-11-22T14:59:00Z"
            })
    void shouldBeTheSameTwiceWithinNinetyOneDaysAndInOrderWhenToldOnAnyDay(String now) {
        // when
        List<Step> steps = Story.until(new StoryTime(Instant.parse(now)));
        // then
        assertThat(steps).isEqualTo(Story.until(new StoryTime(Instant.parse(now))));
        assertThat(steps).hasSizeBetween(3_000, 5_000);
        assertThat(steps)
                .extracting(Step::at)
                .isSorted()
                .allMatch(at -> !at.isAfter(Instant.parse(now)))
                .allMatch(at -> at.isAfter(Instant.parse(now).minus(Duration.ofDays(92))));
        everythingIsMadeOnceAndBeforeItIsActedUpon(steps);
        everyEventHasItsOwnId(steps);
        everyConversationTakesPlace(steps);
    }

    @ParameterizedTest
    @MethodSource("practices")
    void shouldTellOfAPracticeWhenTheNinetyDaysAreTold(String practice, List<String> told) {
        assertThat(TOLD_IN_A_WEEK)
                .allSatisfy(steps -> assertThat(steps).as(practice).containsSubsequence(told));
    }

    static Stream<Arguments> practices() {
        return Stream.of(
                practice(
                        "A champion is found by what she does, agreed to, and on track",
                        "/api/key-persons/k-sato",
                        "/api/key-persons/k-sato/nominate",
                        "/api/key-persons/k-sato/confirm",
                        "/api/key-persons/k-sato/approve",
                        "/api/key-persons/k-sato/charter",
                        "/api/key-persons/k-sato/appoint",
                        "deal-sato-5-PROSPECT",
                        "deal-sato-1-POC_AGREED",
                        "deal-sato-2-POC_AGREED",
                        "deal-sato-1-WON"),
                practice(
                        "A success is told, and repeated elsewhere",
                        "deal-sato-1-WON",
                        "/api/success-stories/story-sato",
                        "deal-nakamura-1-WON",
                        "/api/success-stories/story-sato/replications"),
                practice(
                        "Somebody has no time: talks stop, a valley is planned, a colleague takes over work, and it helps",
                        "/api/check-ins/ci-k-ito-3/hold",
                        "/api/mismatches/mm-ito",
                        "/api/key-persons/k-ito/load-phases",
                        "/api/mismatches/mm-ito/remedies",
                        "/api/key-persons/k-ito/support-members",
                        "/api/mismatches/mm-ito/remedies/rem-ito/carry-out",
                        "/api/check-ins/ci-k-ito-7/hold",
                        "/api/mismatches/mm-ito/remedies/rem-ito/check"),
                practice(
                        "Somebody was on track; a feedback is forgotten, and nothing more is heard",
                        "deal-kobayashi-5-PROSPECT",
                        "/api/check-ins/ci-k-kobayashi-5/hold",
                        "deal-kobayashi-1-WON",
                        "/api/feedback/fb-hikari-forgotten",
                        "/api/mismatches/mm-kobayashi"),
                practice(
                        "A landing page breaks and is mended, and those who came in vain are asked again",
                        "/api/campaigns/c-sakura-landing/launch",
                        "/api/campaigns/c-sakura-landing/deliverables/dl-landing",
                        "/api/campaigns/c-sakura-landing/adjust",
                        "/api/campaigns/c-sakura-landing/deliverables/dl-landing/deliver"),
                practice(
                        "A market is looked into, approached, and being tried out",
                        "/api/market-entry-plans/p-sakura.manufacturing-kansai.1",
                        "/api/market-entry-plans/p-sakura.manufacturing-kansai.1/gates/research",
                        "/api/market-entry-plans/p-sakura.manufacturing-kansai.1/gates/outreach",
                        "/api/market-entry-plans/p-sakura.manufacturing-kansai.1/pilots/pilot-sakura-1"),
                practice(
                        "A key person sets a target beside those of the ramp, and reaches it",
                        "/api/key-persons/k-sato/personal-kpis/kpi-sato-demos",
                        "/api/key-persons/k-sato/personal-kpis/kpi-sato-demos/actuals",
                        "/api/key-persons/k-sato/personal-kpis/kpi-sato-demos/actuals"),
                practice(
                        "A key person leaves, and it is known who follows",
                        "/api/key-persons/k-yamaguchi/appoint",
                        "/api/key-persons/k-yamaguchi/succession",
                        "/api/key-persons/k-yamaguchi/stand-down",
                        "/api/partners/p-kaede/pause"),
                practice(
                        "Another team of the vendor is asked to act, in time and too late",
                        "/api/handoffs/ho-aozora-legal",
                        "/api/handoffs/ho-aozora-legal/complete",
                        "/api/handoffs/ho-sakura-product",
                        "/api/handoffs/ho-sakura-product/complete",
                        "/api/handoffs/ho-fujimi-marketing"),
                practice(
                        "A partnership is improved together",
                        "/api/partners/p-fujimi/improvement-plans/plan-fujimi",
                        "/api/partners/p-fujimi/improvement-plans/plan-fujimi/reviews",
                        "/api/partners/p-fujimi/improvement-plans/plan-fujimi/outcome"),
                practice(
                        "An inquiry is answered too late",
                        "/api/inquiries/inq-minato-late",
                        "/api/inquiries/inq-minato-late/answer"),
                practice("A sale comes seconds after its lead", "lead-referred-hikari-2", "referred-hikari-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-19T03:00:00Z",
                "2026-11-19T08:59:00Z",
                "2026-11-19T10:00:00Z",
                "2026-11-20T10:00:00Z",
                "2026-11-21T23:00:00Z"
            })
    void shouldOweAPlanForAFeedbackByTheNextClosingWhenToldAtAnyHour(String now) {
        var time = new StoryTime(Instant.parse(now));
        Step feedback = Story.until(time).stream()
                .filter(step -> inShort(step).equals("/api/feedback/fb-aozora-due"))
                .findFirst()
                .orElseThrow();
        Instant due = time.on(time.nextClosing(), "18:00");
        assertThat(feedback.at()).isBefore(time.now());
        assertThat(due).isAfter(time.now()).isBefore(time.now().plus(Duration.ofDays(3)));
        assertThat(time.nextWorkday((int)
                        ChronoUnit.DAYS.between(time.date(0), LocalDate.ofInstant(feedback.at(), StoryTime.ZONE))))
                .isEqualTo(time.nextClosing());
    }

    private static Arguments practice(String practice, String... told) {
        return Arguments.of(practice, List.of(told));
    }

    private static String inShort(Step step) {
        return switch (step) {
            case Step.Command command -> command.key();
            case Step.Report report -> report.eventId();
        };
    }

    private static void everythingIsMadeOnceAndBeforeItIsActedUpon(List<Step> steps) {
        Set<String> made = new HashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Command command && command.method().equals("POST")) {
                if (command.key().equals(command.path())) {
                    assertThat(made)
                            .as(command.path())
                            .anyMatch(resource -> command.path().startsWith(resource + "/"));
                } else {
                    assertThat(made.add(command.key())).as(command.key()).isTrue();
                }
            }
        }
    }

    private static void everyEventHasItsOwnId(List<Step> steps) {
        List<String> ids = steps.stream()
                .filter(Step.Report.class::isInstance)
                .map(step -> ((Step.Report) step).eventId())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static void everyConversationTakesPlace(List<Step> steps) {
        Map<String, Long> reports = steps.stream()
                .filter(Step.Report.class::isInstance)
                .collect(Collectors.groupingBy(step -> ((Step.Report) step).type(), Collectors.counting()));
        assertThat(reports)
                .containsKeys(
                        "campaign.touch-recorded",
                        "campaign.reach-reported",
                        "campaign.lead-captured",
                        "campaign.lead-qualified",
                        "campaign.deal-stage-reached",
                        "campaign.conversion-recorded",
                        "campaign.conversion-refunded",
                        "campaign.cost-incurred");
        Map<String, Integer> actions = new HashMap<>();
        steps.stream()
                .filter(Step.Command.class::isInstance)
                .map(step -> ((Step.Command) step).path())
                .forEach(path -> actions.merge(path.substring(path.lastIndexOf('/') + 1), 1, Integer::sum));
        assertThat(actions)
                .containsKeys(
                        "onboard",
                        "pause",
                        "reactivate",
                        "confirm",
                        "approve",
                        "reject",
                        "charter",
                        "appoint",
                        "activate",
                        "support-members",
                        "succession",
                        "stand-down",
                        "ramp-plan",
                        "load-phases",
                        "signals",
                        "mismatches",
                        "remedies",
                        "carry-out",
                        "check",
                        "answer",
                        "reopen",
                        "action-plan",
                        "outcome",
                        "hold",
                        "close",
                        "replications",
                        "fit",
                        "lessons",
                        "personal-kpis",
                        "intermediate-successes",
                        "notes",
                        "complete",
                        "pay",
                        "sign",
                        "launch",
                        "adjust",
                        "deliver");
    }
}
