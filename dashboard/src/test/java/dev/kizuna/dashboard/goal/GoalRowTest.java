package dev.kizuna.dashboard.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.dashboard.goal.GoalsController.Goal;
import dev.kizuna.dashboard.language.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class GoalRowTest {

    private final Wording wording = new Wording(messages(), Clock.systemUTC());

    @Test
    void shouldPutKnownCodesIntoWordsAndLeaveOthersAsTheyWereWritten() {
        assertThat(GoalRow.of(goal("demos-held", 6), wording, Locale.JAPANESE).what())
                .isEqualTo("デモの実施");
        assertThat(GoalRow.of(goal("demos-held", 6), wording, Locale.ENGLISH).what())
                .isEqualTo("Demos held");
        assertThat(GoalRow.of(goal("v2.trial-keys", 6), wording, Locale.ENGLISH).what())
                .isEqualTo("v2.trial-keys");
    }

    @Test
    void shouldFillTheBarByWhatIsThereAndNeverMoreThanWhole() {
        assertThat(GoalRow.of(goal("demos-held", null), wording, Locale.ENGLISH))
                .returns(0, GoalRow::actual)
                .returns(0L, GoalRow::filled);
        assertThat(GoalRow.of(goal("demos-held", 4), wording, Locale.ENGLISH).filled())
                .isEqualTo(66);
        assertThat(GoalRow.of(goal("demos-held", 9), wording, Locale.ENGLISH).filled())
                .isEqualTo(100);
    }

    private static Goal goal(String metric, @Nullable Integer actual) {
        return new Goal("kpi-1", metric, 6, LocalDate.parse("2026-10-24"), "OPEN", actual);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/base", "messages/goals");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
