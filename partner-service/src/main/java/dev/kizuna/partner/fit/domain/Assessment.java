package dev.kizuna.partner.fit.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner judged by a version of the criteria, with what came of it then.
 *
 * @param assessedBy who judged, if that was said
 */
public record Assessment(
        String assessmentId,
        int criteriaVersion,
        List<Judgement> judgements,
        List<RaisedFlag> redFlags,
        @Nullable String assessedBy,
        Verdict verdict) {

    public Assessment {
        judgements = List.copyOf(judgements);
        redFlags = List.copyOf(redFlags);
    }

    /** What is handed in. */
    public record Draft(
            String assessmentId,
            List<Judgement> judgements,
            List<RaisedFlag> redFlags,
            @Nullable String assessedBy) {}

    boolean saysTheSameAs(Draft draft) {
        return new Draft(assessmentId, judgements, redFlags, assessedBy).equals(draft);
    }
}
