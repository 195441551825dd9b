package dev.kizuna.kpi.health.topology;

import dev.kizuna.event.kpi.HealthPart;
import dev.kizuna.event.kpi.PartnerHealthFell;
import dev.kizuna.event.kpi.PartnerHealthRecovered;
import dev.kizuna.kpi.health.domain.HealthScore.PartScore;
import dev.kizuna.kpi.health.domain.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Makes the event of a verdict. The fall it is about names it, so that the same verdict is the same event. */
final class HealthEvents {

    private HealthEvents() {}

    static SpecificRecord of(String partnerId, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fell(var fall, var parts) ->
                PartnerHealthFell.newBuilder()
                        .setEventId(id("fell/" + fall.fallId()))
                        .setOccurredAt(fall.at())
                        .setPartnerId(partnerId)
                        .setFallId(fall.fallId())
                        .setDay(fall.day())
                        .setScore(fall.score())
                        .setBefore(fall.before())
                        .setComparedWith(fall.comparedWith())
                        .setParts(parts.stream().map(HealthEvents::part).toList())
                        .build();
            case Verdict.Recovered(var fall, var day, var at, var score) ->
                PartnerHealthRecovered.newBuilder()
                        .setEventId(id("recovered/" + fall.fallId()))
                        .setOccurredAt(at)
                        .setPartnerId(partnerId)
                        .setFallId(fall.fallId())
                        .setDay(day)
                        .setScore(score)
                        .build();
        };
    }

    private static HealthPart part(PartScore part) {
        return new HealthPart(part.part().code(), part.score(), part.weight(), part.reason());
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(("health/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
