package dev.kizuna.partner.mismatch.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens with a mismatch. */
public sealed interface MismatchEvent extends DomainEvent {

    String mismatchId();

    @Override
    default String subjectId() {
        return mismatchId();
    }

    /**
     * @param observations what led to the hypothesis
     * @param indicatorsVersion by which version they were weighed
     */
    record Diagnosed(
            Occurrence occurrence,
            String partnerId,
            String mismatchId,
            String keyPersonId,
            MismatchKind kind,
            List<Observation> observations,
            int indicatorsVersion)
            implements MismatchEvent {

        public Diagnosed {
            observations = List.copyOf(observations);
        }
    }

    record RemedyPlanned(Occurrence occurrence, String partnerId, String mismatchId, Remedy.Draft remedy)
            implements MismatchEvent {}

    /** @param carriedOutBy who did it, when it was another than its owner */
    record RemedyCarriedOut(
            Occurrence occurrence,
            String partnerId,
            String mismatchId,
            String remedyId,
            @Nullable String carriedOutBy) implements MismatchEvent {}

    record RemedyChecked(
            Occurrence occurrence,
            String partnerId,
            String mismatchId,
            String remedyId,
            RemedyOutcome outcome,
            @Nullable String checkedBy)
            implements MismatchEvent {}

    record Closed(
            Occurrence occurrence, String partnerId, String mismatchId, String keyPersonId, MismatchOutcome outcome)
            implements MismatchEvent {}
}
