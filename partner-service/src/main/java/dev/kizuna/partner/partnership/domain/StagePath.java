package dev.kizuna.partner.partnership.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A partner's way through the stages, in the order of time; there is always at least the first. */
public record StagePath(List<StageVisit> visits) {

    public StagePath {
        if (visits.isEmpty()) {
            throw new IllegalArgumentException("A partner is always in a stage");
        }
        visits = List.copyOf(visits);
    }

    static StagePath from(StageVisit first) {
        return new StagePath(List.of(first));
    }

    public StageVisit first() {
        return visits.getFirst();
    }

    public StageVisit present() {
        return visits.getLast();
    }

    StagePath enter(StageVisit next) {
        List<StageVisit> more = new ArrayList<>(visits);
        more.add(next);
        return new StagePath(more);
    }

    /** How long a visit lasted, or has lasted until now. */
    public Duration lasted(int visit, Instant now) {
        Instant end = visit + 1 < visits.size() ? visits.get(visit + 1).since() : now;
        Duration time = Duration.between(visits.get(visit).since(), end);
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** How long the partner was in each stage, all visits taken together. */
    public Map<PartnerStage, Duration> durations(Instant now) {
        Map<PartnerStage, Duration> durations = new EnumMap<>(PartnerStage.class);
        for (int i = 0; i < visits.size(); i++) {
            durations.merge(visits.get(i).stage(), lasted(i, now), Duration::plus);
        }
        return durations;
    }
}
