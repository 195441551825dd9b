package dev.kizuna.partner.partnership.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import org.jspecify.annotations.Nullable;

/** What happens with a partnership. */
public sealed interface PartnerEvent extends DomainEvent {

    @Override
    default String subjectId() {
        return partnerId();
    }

    /** The partner's entry in the directory has changed. */
    record ProfileChanged(Occurrence occurrence, String partnerId, PartnerProfile profile) implements PartnerEvent {}

    /** A partner came into view. */
    record Registered(
            Occurrence occurrence,
            String partnerId,
            PartnerType type,
            @Nullable String tier,
            String timeZone,
            String calendarId,
            String ownerId)
            implements PartnerEvent {}

    /** A partner moved on in the pipeline. */
    record StageChanged(Occurrence occurrence, String partnerId, Transition transition) implements PartnerEvent {}

    /** A partner became active. */
    record Onboarded(Occurrence occurrence, String partnerId, Transition transition) implements PartnerEvent {}

    /** A partnership rests. */
    record Paused(Occurrence occurrence, String partnerId, Transition transition) implements PartnerEvent {}

    /** A resting partnership goes on. */
    record Reactivated(Occurrence occurrence, String partnerId, Transition transition) implements PartnerEvent {}

    /** A partnership ended. */
    record Terminated(Occurrence occurrence, String partnerId, Transition transition) implements PartnerEvent {}
}
