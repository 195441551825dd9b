package dev.kizuna.partner.partnership.messaging;

import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerPaused;
import dev.kizuna.event.partner.PartnerReactivated;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.event.partner.PartnerStageChanged;
import dev.kizuna.event.partner.PartnerTerminated;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
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
            case PartnerEvent.StageChanged(var occurrence, var partnerId, var transition) ->
                PartnerStageChanged.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFromStage(stage(transition.from()))
                        .setToStage(stage(transition.to()))
                        .setReason(transition.reason())
                        .build();
            case PartnerEvent.Onboarded(var occurrence, var partnerId, var transition) ->
                PartnerOnboarded.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFromStage(stage(transition.from()))
                        .setToStage(stage(transition.to()))
                        .setReason(transition.reason())
                        .build();
            case PartnerEvent.Paused(var occurrence, var partnerId, var transition) ->
                PartnerPaused.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFromStage(stage(transition.from()))
                        .setToStage(stage(transition.to()))
                        .setReason(transition.reason())
                        .build();
            case PartnerEvent.Reactivated(var occurrence, var partnerId, var transition) ->
                PartnerReactivated.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFromStage(stage(transition.from()))
                        .setToStage(stage(transition.to()))
                        .setReason(transition.reason())
                        .build();
            case PartnerEvent.Terminated(var occurrence, var partnerId, var transition) ->
                PartnerTerminated.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFromStage(stage(transition.from()))
                        .setToStage(stage(transition.to()))
                        .setReason(transition.reason())
                        .build();
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
}
