package dev.kizuna.dashboard.goal;

import dev.kizuna.dashboard.goal.GoalsController.Goal;
import dev.kizuna.dashboard.language.Wording;
import java.util.Locale;

/**
 * A goal in the words of a language.
 *
 * @param what is counted; a code that nobody has put into words stays as it was written
 * @param filled part of the target that is there, in percent
 */
record GoalRow(String what, String due, int actual, int target, String state, long filled) {

    private static final int FULL = 100;

    static GoalRow of(Goal goal, Wording wording, Locale locale) {
        int actual = goal.actual() == null ? 0 : goal.actual();
        return new GoalRow(
                wording.word("goal.metric." + goal.metric(), goal.metric(), locale),
                wording.date(goal.dueOn(), locale),
                actual,
                goal.target(),
                goal.state(),
                goal.target() <= 0 ? FULL : Math.clamp((long) actual * FULL / goal.target(), 0, FULL));
    }
}
