package dev.kizuna.dashboard.figure;

import dev.kizuna.dashboard.partner.Directory.Person;
import java.util.List;

/** A key person's ramp as bars. */
record RampRow(String name, List<Bar> bars) {

    private static final int FULL = 100;

    /** One staged target; the filled part in percent. */
    record Bar(int rampDay, String metric, int target, int actual, String status, int filled) {}

    static RampRow of(Person person, Ramp ramp) {
        return new RampRow(
                person.name(), ramp.targets().stream().map(RampRow::bar).toList());
    }

    private static Bar bar(Ramp.Target target) {
        int filled = target.target() <= 0 ? FULL : Math.clamp((long) target.actual() * FULL / target.target(), 0, FULL);
        return new Bar(target.rampDay(), target.metric(), target.target(), target.actual(), target.status(), filled);
    }
}
