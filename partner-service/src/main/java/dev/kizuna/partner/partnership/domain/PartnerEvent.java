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

    /** The event that tells of a transition; some stages have one of their own. */
    static PartnerEvent of(Occurrence occurrence, String partnerId, Transition transition) {
        return switch (transition.to()) {
            case ACTIVE ->
                transition.from() == PartnerStage.PAUSED
                        ? new Reactivated(occurrence, partnerId, transition)
                        : new Onboarded(occurrence, partnerId, transition);
            case PAUSED -> new Paused(occurrence, partnerId, transition);
            case TERMINATED -> new Terminated(occurrence, partnerId, transition);
            case IDENTIFIED, CONTACTED, NEGOTIATING, CONTRACTED, ONBOARDING ->
                new StageChanged(occurrence, partnerId, transition);
        };
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

    /** Another partner manager answers for the partner. */
    record OwnerChanged(
            Occurrence occurrence,
            String partnerId,
            String from,
            String to,
            @Nullable String reason) implements PartnerEvent {}

    /** The partner has another tier, or none any more. */
    record TierChanged(
            Occurrence occurrence,
            String partnerId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason)
            implements PartnerEvent {}

    /** Both sides agreed on what has to become better. */
    record ImprovementBegun(Occurrence occurrence, String partnerId, ImprovementPlan.Draft plan)
            implements PartnerEvent {}

    /** Both sides looked at the plan. */
    record ImprovementReviewed(Occurrence occurrence, String partnerId, String planId, ImprovementPlan.Review review)
            implements PartnerEvent {}

    /** The plan ended. */
    record ImprovementEnded(Occurrence occurrence, String partnerId, String planId, ImprovementOutcome outcome)
            implements PartnerEvent {}
}
