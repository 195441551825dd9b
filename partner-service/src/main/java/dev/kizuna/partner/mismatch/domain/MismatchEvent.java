package dev.kizuna.partner.mismatch.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens with a mismatch. */
public sealed interface MismatchEvent extends DomainEvent {

    String mismatchId();

    @Override
    default String subjectId() {
        return mismatchId();
    }

    /** @param evidence ids of what led to the hypothesis */
    record Diagnosed(
            Occurrence occurrence,
            String partnerId,
            String mismatchId,
            String keyPersonId,
            MismatchKind kind,
            List<String> evidence)
            implements MismatchEvent {}

    /**
     * @param kind stable code, such as support-unit or authority-notice
     * @param checkOn local day on which its effect is checked
     */
    record RemedyPlanned(
            Occurrence occurrence,
            String partnerId,
            String mismatchId,
            String remedyId,
            String kind,
            @Nullable LocalDate checkOn)
            implements MismatchEvent {}
}
