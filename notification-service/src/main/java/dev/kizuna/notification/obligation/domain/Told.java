package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a promise. Unlike all else it cannot be worked out anew from the events.
 *
 * @param warnings how many warnings are behind it, given or too late to be given
 * @param escalations how many steps of the ladder were taken
 * @param stepAt when the next one is to be taken; null for none
 * @param said the messages that have to be kept true
 */
public record Told(int warnings, int escalations, @Nullable Instant stepAt, List<Said> said) {

    public static final Told NOTHING = new Told(0, 0, null, List.of());

    public Told {
        said = List.copyOf(said);
    }

    /** Whether the breach was spoken of. */
    boolean isAnnounced() {
        return said.stream().anyMatch(each -> !each.isWarning());
    }

    Told warned(int newWarnings) {
        return newWarnings == warnings ? this : new Told(newWarnings, escalations, stepAt, said);
    }

    Told nextStep(@Nullable Instant at) {
        return new Told(warnings, escalations, at, said);
    }

    Told escalated(int steps) {
        return new Told(warnings, steps, stepAt, said);
    }

    Told with(List<Said> more) {
        List<Said> all = new ArrayList<>(said);
        all.addAll(more);
        return new Told(warnings, escalations, stepAt, all);
    }

    Told saying(List<Said> instead) {
        return new Told(warnings, escalations, stepAt, instead);
    }

    Told withoutWarnings() {
        return saying(said.stream().filter(each -> !each.isWarning()).toList());
    }

    /** As if the breach had never been. */
    Told retracted() {
        return new Told(warnings, 0, null, said.stream().filter(Said::isWarning).toList());
    }
}
