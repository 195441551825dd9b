package dev.kizuna.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story holds together on whatever day of the week and of the year it is first told. */
class StoryTest {

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
        assertThat(steps).hasSizeBetween(2_000, 4_500);
        assertThat(steps)
                .extracting(Step::at)
                .isSorted()
                .allMatch(at -> !at.isAfter(Instant.parse(now)))
                .allMatch(at -> at.isAfter(Instant.parse(now).minus(Duration.ofDays(92))));
        everythingIsMadeOnceAndBeforeItIsActedUpon(steps);
        everyEventHasItsOwnId(steps);
        everyConversationTakesPlace(steps);
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
                        "complete",
                        "pay",
                        "sign",
                        "launch",
                        "adjust",
                        "deliver");
    }
}
