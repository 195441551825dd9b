package dev.kizuna.notification.policy.web;

import static dev.kizuna.notification.policy.domain.DueTime.told;

import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Ladder;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.QuietHours;
import dev.kizuna.notification.policy.domain.Target;
import dev.kizuna.notification.policy.domain.Trigger;
import dev.kizuna.notification.policy.domain.Warning;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in sentences what a policy promises. */
final class PolicyWords {

    private PolicyWords() {}

    static List<String> of(Policy policy) {
        List<String> words = new ArrayList<>();
        words.add("Opened by " + events(policy.openedBy()) + ".");
        if (!policy.reopenedBy().isEmpty()) {
            words.add("Opened again, once it is settled, by " + events(policy.reopenedBy()) + ".");
        }
        words.add("Kept by " + events(policy.metBy()) + ".");
        if (!policy.cancelledBy().isEmpty()) {
            words.add("Made void by " + events(policy.cancelledBy()) + ".");
        }
        if (!policy.handedOverBy().isEmpty()) {
            words.add("Owed by whom " + events(policy.handedOverBy()) + " names, from then on.");
        }
        words.add("Due " + due(policy.due()) + ".");
        policy.warnings().forEach(warning -> words.add("A warning is given " + warning(warning) + "."));
        if (policy.quietInValley()) {
            words.add(
                    "Nobody is warned while the key person, or else who owes it, is in a valley, but when that is over.");
        }
        words.add("Told: " + targets(policy.telling().targets()) + ".");
        Ladder ladder = policy.ladder();
        if (ladder != null) {
            ladder.steps()
                    .forEach(step -> words.add("If a breach stays unanswered and nobody takes care of it, after "
                            + told(step.after()) + (step.business() ? " of business time" : "") + ": "
                            + targets(step.targets()) + "."));
        }
        if (!policy.telling().quietHours().equals(QuietHours.NONE)) {
            words.add("Nobody is told " + quiet(policy.telling().quietHours()) + ".");
        }
        words.add("Nothing is said of a breach that is found " + told(policy.staleAfter())
                + " after it was due, or later" + (policy.voidWhenStale() ? "; it is void then" : "") + ".");
        return words;
    }

    private static String events(List<Trigger> triggers) {
        return triggers.stream().map(PolicyWords::event).distinct().collect(Collectors.joining(" or "));
    }

    private static String event(Trigger trigger) {
        String when = trigger.when().entrySet().stream()
                .map(condition -> condition.getKey() + " " + String.join(" or ", condition.getValue()))
                .collect(Collectors.joining(" and "));
        String unless = trigger.unless().entrySet().stream()
                .map(exception -> exception.getKey() + " " + String.join(" or ", exception.getValue()))
                .collect(Collectors.joining(" or "));
        return trigger.event()
                + (when.isEmpty() ? "" : " with " + when)
                + (unless.isEmpty() ? "" : " without " + unless);
    }

    private static String due(DueRule rule) {
        return switch (rule) {
            case DueRule.Elapsed(Duration time) -> told(time) + " later";
            case DueRule.BusinessTime(Duration time) -> "after " + told(time) + " of business time";
            case DueRule.BusinessDays(Period after, int days) ->
                "at the close of business day " + days + " after "
                        + (after.isZero() ? "the day it was opened" : "the day that is " + after + " later");
            case DueRule.Carried(String field) -> "when the event says (" + field + ")";
            case DueRule.Until(Trigger event, Duration grace, Duration atMost) ->
                told(grace) + " after the next " + event(event) + " of the partner, at most " + told(atMost) + " later";
        };
    }

    private static String warning(Warning warning) {
        return switch (warning) {
            case Warning.Before(Duration time) -> told(time) + " before";
            case Warning.BeforeBusiness(Duration time) -> told(time) + " of business time before";
            case Warning.AtPercent(int percent) -> "when " + percent + " % of the time is over";
        };
    }

    private static String targets(List<Target> targets) {
        return targets.stream()
                .map(target -> "the " + target.who().word()
                        + switch (target.by()) {
                            case CHANNEL -> " in the partner's channel";
                            case DIRECT -> " in person";
                            case SLACK, LINE, MAIL, WEBHOOK ->
                                " by " + target.by().word();
                        })
                .collect(Collectors.joining(", "));
    }

    private static String quiet(QuietHours hours) {
        return hours instanceof QuietHours.Daily
                ? PolicyView.quiet(hours) + " in the partner's zone, but when that is over"
                : "while the partner's calendar is closed, but when it opens";
    }
}
