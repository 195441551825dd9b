package dev.kizuna.kpi.ramp.topology;

import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.ramp.domain.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Makes the event of a verdict. What it is about names it, so that the same verdict is the same event. */
final class MilestoneEvents {

    private MilestoneEvents() {}

    static SpecificRecord of(Ramp ramp, Verdict verdict) {
        Target target = verdict.target();
        return switch (verdict) {
            case Verdict.Reached reached ->
                MilestoneReached.newBuilder()
                        .setEventId(id("reached", ramp, target))
                        .setOccurredAt(reached.by().at())
                        .setPartnerId(ramp.partnerId())
                        .setKeyPersonId(ramp.keyPersonId())
                        .setRampDay(target.rampDay())
                        .setMetric(target.metric().name())
                        .setTarget(target.count())
                        .setActual(target.count())
                        .setCauseEventId(reached.by().eventId())
                        .setAgreed(agreed(verdict))
                        .build();
            case Verdict.Missed missed ->
                MilestoneMissed.newBuilder()
                        .setEventId(id("missed", ramp, target))
                        .setOccurredAt(missed.at())
                        .setPartnerId(ramp.partnerId())
                        .setKeyPersonId(ramp.keyPersonId())
                        .setRampDay(target.rampDay())
                        .setMetric(target.metric().name())
                        .setTarget(target.count())
                        .setActual(missed.actual())
                        .setAgreed(agreed(verdict))
                        .build();
        };
    }

    private static @Nullable Integer agreed(Verdict verdict) {
        return verdict.asked().differs() ? verdict.asked().agreed().count() : null;
    }

    private static String id(String verdict, Ramp ramp, Target target) {
        String name = String.join(
                "/",
                "milestone",
                verdict,
                ramp.partnerId(),
                ramp.keyPersonId(),
                ramp.firstDay().toString(),
                Integer.toString(target.rampDay()),
                target.metric().name(),
                Integer.toString(target.count()));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
