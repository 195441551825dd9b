package dev.kizuna.partner.succession.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * It was planned who follows a key person that leaves.
 *
 * @param successorId takes all steps into the role like everybody
 * @param lastDay the leaver's last local day in the role, if it is known
 */
public record SuccessionPlanned(
        Occurrence occurrence,
        String partnerId,
        String keyPersonId,
        String successorId,
        @Nullable LocalDate lastDay) implements DomainEvent {

    @Override
    public String subjectId() {
        return keyPersonId;
    }
}
