package dev.kizuna.kpi.ramp.topology;

import dev.kizuna.kpi.ramp.domain.Appointment;
import dev.kizuna.kpi.ramp.domain.Load;
import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Plan;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Success;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** How ramps lie in their store. A change of layout needs a new version. */
final class RampFormat {

    private static final int WITHOUT_LOAD = 1;
    private static final int VERSION = 2;

    private RampFormat() {}

    static Serde<Ramp> serde() {
        return Serdes.serdeFrom(
                (topic, ramp) -> ramp == null ? null : write(ramp),
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    static byte[] write(Ramp ramp) {
        var out = new BinaryOut()
                .put(VERSION)
                .text(ramp.partnerId())
                .text(ramp.keyPersonId())
                .text(ramp.zone().getId());
        Appointment appointment = ramp.appointment();
        if (appointment == null) {
            out.put(BinaryOut.ABSENT);
        } else {
            out.put(BinaryOut.PRESENT)
                    .moment(appointment.by())
                    .number(appointment.rampStart().toEpochMilli());
            writeTargets(out, appointment.targets());
        }
        Plan plan = ramp.plan();
        if (plan == null) {
            out.put(BinaryOut.ABSENT);
        } else {
            writeTargets(out.put(BinaryOut.PRESENT).moment(plan.by()), plan.targets());
        }
        out.maybeMoment(ramp.stoodDown()).number(ramp.outcomes().size());
        for (Outcome outcome : ramp.outcomes()) {
            writeTarget(out, outcome.target());
            out.put(outcome.reached() ? BinaryOut.PRESENT : BinaryOut.ABSENT)
                    .number(outcome.at().toEpochMilli());
        }
        writeLoad(out, ramp.load());
        out.number(ramp.successes().size());
        for (Success success : ramp.successes()) {
            out.moment(success.by()).text(success.successId()).text(success.kind());
            writeId(out, success.dealId());
            writeId(out, success.kpiId());
        }
        return out.written();
    }

    static Ramp read(byte[] bytes) {
        var in = new BinaryIn(bytes);
        int version = in.get();
        if (version != VERSION && version != WITHOUT_LOAD) {
            throw new IllegalStateException("Ramps of format " + version + " cannot be read by this release");
        }
        String partnerId = in.text();
        String keyPersonId = in.text();
        ZoneId zone = ZoneId.of(in.text());
        Appointment appointment = in.get() == BinaryOut.ABSENT
                ? null
                : new Appointment(in.moment(), Instant.ofEpochMilli(in.number()), readTargets(in));
        Plan plan = in.get() == BinaryOut.ABSENT ? null : new Plan(in.moment(), readTargets(in));
        Moment stoodDown = in.maybeMoment();
        List<Outcome> outcomes = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            outcomes.add(new Outcome(readTarget(in), in.get() == BinaryOut.PRESENT, Instant.ofEpochMilli(in.number())));
        }
        if (version == WITHOUT_LOAD) {
            return new Ramp(partnerId, keyPersonId, zone, appointment, plan, stoodDown, Load.NONE, List.of(), outcomes);
        }
        Load load = readLoad(in);
        List<Success> successes = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            successes.add(new Success(in.moment(), in.text(), in.text(), readId(in), readId(in)));
        }
        return new Ramp(partnerId, keyPersonId, zone, appointment, plan, stoodDown, load, successes, outcomes);
    }

    private static void writeLoad(BinaryOut out, Load load) {
        out.number(load.planned().size());
        for (LoadPhase phase : load.planned()) {
            out.moment(phase.by())
                    .text(phase.phaseId())
                    .put(phase.kind().ordinal())
                    .number(phase.from().toEpochDay())
                    .number(phase.to().toEpochDay())
                    .number(phase.targetPercent());
        }
        out.texts(load.withdrawn());
    }

    private static Load readLoad(BinaryIn in) {
        List<LoadPhase> planned = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            planned.add(new LoadPhase(
                    in.moment(),
                    in.text(),
                    LoadPhase.Kind.values()[in.get()],
                    LocalDate.ofEpochDay(in.number()),
                    LocalDate.ofEpochDay(in.number()),
                    in.count()));
        }
        return new Load(planned, in.texts());
    }

    private static void writeId(BinaryOut out, @Nullable String id) {
        if (id == null) {
            out.put(BinaryOut.ABSENT);
        } else {
            out.put(BinaryOut.PRESENT).text(id);
        }
    }

    private static @Nullable String readId(BinaryIn in) {
        return in.get() == BinaryOut.ABSENT ? null : in.text();
    }

    private static void writeTargets(BinaryOut out, List<Target> targets) {
        out.number(targets.size());
        targets.forEach(target -> writeTarget(out, target));
    }

    private static List<Target> readTargets(BinaryIn in) {
        List<Target> targets = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            targets.add(readTarget(in));
        }
        return targets;
    }

    private static void writeTarget(BinaryOut out, Target target) {
        out.number(target.rampDay()).put(target.metric().ordinal()).number(target.count());
    }

    private static Target readTarget(BinaryIn in) {
        int rampDay = in.count();
        Metric metric = Metric.values()[in.get()];
        return new Target(rampDay, metric, in.count());
    }
}
