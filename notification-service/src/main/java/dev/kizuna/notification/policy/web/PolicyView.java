package dev.kizuna.notification.policy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.notification.policy.domain.DoneByButton;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Ladder;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.QuietHours;
import dev.kizuna.notification.policy.domain.Target;
import dev.kizuna.notification.policy.domain.Trigger;
import dev.kizuna.notification.policy.domain.Warning;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is shown to others; what it does not say is left out. Durations and periods are ISO 8601.
 *
 * @param words what it promises, as sentences
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PolicyView(
        String id,
        int version,
        List<String> words,
        List<TriggerView> openedBy,
        List<TriggerView> reopenedBy,
        List<TriggerView> metBy,
        List<TriggerView> cancelledBy,
        List<TriggerView> handedOverBy,
        DueView due,
        List<WarningView> warnings,
        @Nullable LadderView ladder,
        List<TargetView> tell,
        String quietHours,
        @Nullable DoneByButton doneByButton,
        Duration staleAfter,
        boolean voidWhenStale,
        boolean quietInValley) {

    /** What an event does. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record TriggerView(String event, String subject, Map<String, List<String>> when, Map<String, List<String>> unless) {
        static TriggerView of(Trigger trigger) {
            return new TriggerView(trigger.event(), trigger.subject().toString(), trigger.when(), trigger.unless());
        }
    }

    /** When it is due: one of these. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DueView(
            @Nullable Duration elapsed,
            @Nullable Duration businessTime,
            @Nullable Period after,
            @Nullable Integer businessDays,
            @Nullable String carried,
            @Nullable TriggerView until,
            @Nullable Duration grace,
            @Nullable Duration atMost) {

        static DueView of(DueRule rule) {
            return switch (rule) {
                case DueRule.Elapsed(Duration time) -> new DueView(time, null, null, null, null, null, null, null);
                case DueRule.BusinessTime(Duration time) -> new DueView(null, time, null, null, null, null, null, null);
                case DueRule.BusinessDays(Period after, int days) ->
                    new DueView(null, null, after.isZero() ? null : after, days, null, null, null, null);
                case DueRule.Carried(String field) -> new DueView(null, null, null, null, field, null, null, null);
                case DueRule.Until(Trigger event, Duration grace, Duration atMost) ->
                    new DueView(null, null, null, null, null, TriggerView.of(event), grace, atMost);
            };
        }
    }

    /** When people are warned: one of these. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record WarningView(
            @Nullable Duration before,
            @Nullable Duration beforeBusiness,
            @Nullable Integer atPercent) {
        static WarningView of(Warning warning) {
            return switch (warning) {
                case Warning.Before(Duration time) -> new WarningView(time, null, null);
                case Warning.BeforeBusiness(Duration time) -> new WarningView(null, time, null);
                case Warning.AtPercent(int percent) -> new WarningView(null, null, percent);
            };
        }
    }

    /** Who is told how. */
    record TargetView(String who, String by) {
        static TargetView of(Target target) {
            return new TargetView(target.who().word(), target.by().word());
        }
    }

    /** Who else is told of a breach. */
    record LadderView(String name, List<StepView> steps) {
        static LadderView of(Ladder ladder) {
            return new LadderView(
                    ladder.name(), ladder.steps().stream().map(StepView::of).toList());
        }
    }

    /** A step of the ladder. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StepView(@Nullable Duration after, @Nullable Duration afterBusiness, List<TargetView> tell) {
        static StepView of(Ladder.Step step) {
            return new StepView(
                    step.business() ? null : step.after(),
                    step.business() ? step.after() : null,
                    step.targets().stream().map(TargetView::of).toList());
        }
    }

    static PolicyView of(Policy policy) {
        return new PolicyView(
                policy.id(),
                policy.version(),
                PolicyWords.of(policy),
                triggers(policy.openedBy()),
                triggers(policy.reopenedBy()),
                triggers(policy.metBy()),
                triggers(policy.cancelledBy()),
                triggers(policy.handedOverBy()),
                DueView.of(policy.due()),
                policy.warnings().stream().map(WarningView::of).toList(),
                policy.ladder() == null ? null : LadderView.of(policy.ladder()),
                policy.telling().targets().stream().map(TargetView::of).toList(),
                quiet(policy.telling().quietHours()),
                policy.doneByButton(),
                policy.staleAfter(),
                policy.voidWhenStale(),
                policy.quietInValley());
    }

    static String quiet(QuietHours hours) {
        return switch (hours) {
            case QuietHours.None _ -> "none";
            case QuietHours.WhileClosed _ -> "closed";
            case QuietHours.Daily(LocalTime from, LocalTime to) -> from + "-" + to;
        };
    }

    private static List<TriggerView> triggers(List<Trigger> triggers) {
        return triggers.stream().map(TriggerView::of).toList();
    }
}
