package dev.kizuna.notification.obligation.topology;

import dev.kizuna.event.notification.Matter;
import dev.kizuna.event.notification.NotificationRequested;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.notification.obligation.domain.Message;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.schemas.record.PartnerKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What the engine decided, as events. Their ids follow from their content, so that the same decision is the same event. */
final class EventMapper {

    private EventMapper() {}

    /** Key of a promise on its topic: the partner, then the promise by its full name. */
    static String key(ObligationId id) {
        return PartnerKeys.composite(id.partnerId(), id.toString());
    }

    static ObligationChanged changed(Obligation obligation, Instant now) {
        return ObligationChanged.newBuilder()
                .setEventId(idOf("obligation", key(obligation.id()), obligation.revision(), obligation.status()))
                .setOccurredAt(occurredAt(obligation, now))
                .setPartnerId(obligation.id().partnerId())
                .setObligationId(obligation.id().toString())
                .setPolicy(obligation.id().policy())
                .setPolicyVersion(obligation.policyVersion())
                .setSubjectId(obligation.id().subject())
                .setOwnerId(obligation.ownerId())
                .setKeyPersonId(obligation.keyPersonId())
                .setStatus(ObligationStatus.valueOf(obligation.status().name()))
                .setRevision(obligation.revision())
                .setOpenedAt(obligation.openedAt())
                .setDueAt(obligation.due().at())
                .setMetAt(obligation.metAt())
                .setBreachedAt(obligation.breachedAt())
                .setCalendarId(obligation.due().calendarId())
                .setCalendarVersion(obligation.due().calendarVersion())
                .setProvisional(obligation.due().provisional())
                .setExplanation(obligation.explanation())
                .setEventIds(obligation.eventIds())
                .setCancelledAt(obligation.cancelledAt())
                .setEscalations(obligation.told().escalations())
                .setAcknowledgedAt(obligation.care().acknowledgedAt())
                .setAcknowledgedBy(obligation.care().acknowledgedBy())
                .setSnoozedUntil(obligation.care().snoozedUntil())
                .setPausedSince(obligation.care().pausedSince())
                .build();
    }

    static NotificationRequested requested(Message message) {
        String id = idOf("request", message.partnerId() + "/" + message.matterId(), message.revision(), message.kind());
        return NotificationRequested.newBuilder()
                .setEventId(id)
                .setOccurredAt(message.at())
                .setPartnerId(message.partnerId())
                .setRequestId(id)
                .setMatterId(message.matterId())
                .setRevision(message.revision())
                .setMatter(matterOf(message.kind()))
                .setSays(matterOf(message.kind()).name().equals(message.kind()) ? null : message.kind())
                .setObligationId(message.obligationId())
                .setPolicy(message.policy())
                .setSubjectId(message.subjectId())
                .setKeyPersonId(message.keyPersonId())
                .setRecipientId(message.recipientId())
                .setChannel(message.channel())
                .setLocale(message.locale())
                .setFacts(message.facts())
                .setStep(message.step())
                .setRole(message.role())
                .setThreadOf(message.threadOf())
                .setDirect(message.direct())
                .setMedium(message.medium())
                .setDeliverFrom(message.deliverFrom())
                .setActions(message.actions())
                .build();
    }

    /** What a kind of message is to a reader that knows no other kinds than the matters of the schema. */
    private static Matter matterOf(String kind) {
        return switch (kind) {
            case "GAP" -> Matter.WARNING;
            case "GAP_CLOSED" -> Matter.CANCELLATION;
            default -> Matter.valueOf(kind);
        };
    }

    /** When it became so in the world; what only we can tell, a warning or a retraction, became so now. */
    private static Instant occurredAt(Obligation obligation, Instant now) {
        return switch (obligation.status()) {
            case OPEN -> obligation.openedAt();
            case BREACHED -> obligation.due().at();
            case MET, MET_LATE -> Objects.requireNonNullElse(obligation.metAt(), now);
            case CANCELLED -> Objects.requireNonNullElse(obligation.cancelledAt(), now);
            case WARNED, RETRACTED -> now;
        };
    }

    private static String idOf(String what, String key, long revision, Object kind) {
        String name = String.join("|", what, key, Long.toString(revision), kind.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
