package dev.kizuna.partner.partnership.messaging;

import dev.kizuna.event.partner.ImprovementPlanBegun;
import dev.kizuna.event.partner.ImprovementPlanEnded;
import dev.kizuna.event.partner.ImprovementPlanReviewed;
import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerPaused;
import dev.kizuna.event.partner.PartnerReactivated;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.event.partner.PartnerStageChanged;
import dev.kizuna.event.partner.PartnerTerminated;
import dev.kizuna.event.partner.PartnerTierChanged;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.partnership.domain.ImprovementOutcome;
import dev.kizuna.partner.partnership.domain.PartnerEvent;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.schemas.record.PartnerKeys;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Partnerships on partner.lifecycle and partner.directory. */
@Component
final class PartnerTranslation implements EventTranslation<PartnerEvent> {

    @Override
    public Class<PartnerEvent> type() {
        return PartnerEvent.class;
    }

    @Override
    public OutboxEntry entry(PartnerEvent event, OutboxEncoder encoder) {
        return event instanceof PartnerEvent.ProfileChanged
                ? encoder.encode(PartnerKeys.profile(event.partnerId()), toAvro(event))
                : encoder.encode(toAvro(event));
    }

    private static SpecificRecord toAvro(PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.ProfileChanged changed -> profile(changed);
            case PartnerEvent.Registered registered -> registered(registered);
            case PartnerEvent.StageChanged(var when, var id, var by) ->
                new PartnerStageChanged(
                        when.eventId(), when.at(), id, stage(by.from()), stage(by.to()), by.reason(), by.restsOn());
            case PartnerEvent.Onboarded(var when, var id, var by) ->
                new PartnerOnboarded(when.eventId(), when.at(), id, stage(by.from()), stage(by.to()), by.reason());
            case PartnerEvent.Paused(var when, var id, var by) ->
                new PartnerPaused(when.eventId(), when.at(), id, stage(by.from()), stage(by.to()), by.reason());
            case PartnerEvent.Reactivated(var when, var id, var by) ->
                new PartnerReactivated(when.eventId(), when.at(), id, stage(by.from()), stage(by.to()), by.reason());
            case PartnerEvent.Terminated(var when, var id, var by) ->
                new PartnerTerminated(
                        when.eventId(), when.at(), id, stage(by.from()), stage(by.to()), by.reason(), by.restsOn());
            case PartnerEvent.OwnerChanged(var when, var id, var from, var to, var reason) ->
                new PartnerOwnerChanged(when.eventId(), when.at(), id, from, to, reason);
            case PartnerEvent.TierChanged(var when, var id, var from, var to, var reason) ->
                new PartnerTierChanged(when.eventId(), when.at(), id, from, to, reason);
            case PartnerEvent.ImprovementBegun(var when, var id, var plan) ->
                new ImprovementPlanBegun(
                        when.eventId(),
                        when.at(),
                        id,
                        plan.planId(),
                        plan.ownerId(),
                        plan.agreedWith(),
                        plan.reviewDueAt());
            case PartnerEvent.ImprovementReviewed(var when, var id, var planId, var review) ->
                new ImprovementPlanReviewed(
                        when.eventId(), when.at(), id, planId, review.reviewedBy(), review.onTrack());
            case PartnerEvent.ImprovementEnded(var when, var id, var planId, var outcome) ->
                new ImprovementPlanEnded(when.eventId(), when.at(), id, planId, outcome(outcome));
        };
    }

    private static SpecificRecord profile(PartnerEvent.ProfileChanged event) {
        var profile = event.profile();
        return dev.kizuna.event.partner.PartnerProfile.newBuilder()
                .setEventId(event.occurrence().eventId())
                .setOccurredAt(event.occurrence().at())
                .setPartnerId(event.partnerId())
                .setName(profile.name())
                .setTimeZone(profile.timeZone())
                .setCalendarId(profile.calendarId())
                .setOwnerId(profile.ownerId())
                .setSlackChannel(profile.slackChannel())
                .setManagerId(profile.managerId())
                .setExecutiveId(profile.executiveId())
                .setLocale(profile.locale())
                .setLineGroupId(profile.lineGroupId())
                .build();
    }

    private static SpecificRecord registered(PartnerEvent.Registered event) {
        return PartnerRegistered.newBuilder()
                .setEventId(event.occurrence().eventId())
                .setOccurredAt(event.occurrence().at())
                .setPartnerId(event.partnerId())
                .setType(event.type().code())
                .setTier(event.tier())
                .setTimeZone(event.timeZone())
                .setCalendarId(event.calendarId())
                .setOwnerId(event.ownerId())
                .build();
    }

    private static dev.kizuna.event.partner.PartnerStage stage(PartnerStage stage) {
        return dev.kizuna.event.partner.PartnerStage.valueOf(stage.name());
    }

    private static dev.kizuna.event.partner.ImprovementOutcome outcome(ImprovementOutcome outcome) {
        return dev.kizuna.event.partner.ImprovementOutcome.valueOf(outcome.name());
    }
}
