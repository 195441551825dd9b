package dev.kizuna.dashboard.partnership;

import dev.kizuna.dashboard.partnership.Partnerships.Person;
import dev.kizuna.dashboard.partnership.Partnerships.Ramp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key person of a partner with the ramp in short.
 *
 * @param rampDay which day of the ramp it is; null before the first
 */
record PersonRow(
        String id,
        String name,
        String title,
        String status,
        @Nullable Long rampDay,
        List<Step> steps) {

    private static final int FULL = 100;

    /**
     * A staged target.
     *
     * @param filled part of it that is there, in percent
     * @param expected part of it that should be there by now, in percent
     */
    record Step(int rampDay, String metric, int target, long actual, String status, long filled, long expected) {}

    static PersonRow of(Person person, @Nullable Ramp ramp, LocalDate today) {
        String name = person.displayName() == null ? person.keyPersonId() : person.displayName();
        String title = person.title() == null ? "" : person.title();
        return ramp == null
                ? new PersonRow(person.keyPersonId(), name, title, person.status(), null, List.of())
                : new PersonRow(
                        person.keyPersonId(),
                        name,
                        title,
                        person.status(),
                        dayOf(ramp, today),
                        ramp.targets().stream().map(PersonRow::step).toList());
    }

    private static @Nullable Long dayOf(Ramp ramp, LocalDate today) {
        long day = ChronoUnit.DAYS.between(ramp.firstDay(), today) + 1;
        return day < 1 ? null : day;
    }

    private static Step step(Ramp.Target target) {
        return new Step(
                target.rampDay(),
                target.metric(),
                target.target(),
                target.actual(),
                target.status(),
                share(target.actual(), target.target()),
                share(target.toDate().doubleValue(), target.target()));
    }

    private static long share(double part, int whole) {
        return whole <= 0 ? FULL : Math.clamp(Math.round(part * FULL / whole), 0, FULL);
    }
}
