package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Due;
import dev.kizuna.notification.obligation.domain.Entry;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.Partner;
import dev.kizuna.notification.obligation.domain.Role;
import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.domain.Timeline;
import dev.kizuna.notification.obligation.state.StoredEntry;
import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredProfile;
import dev.kizuna.notification.obligation.state.StoredRole;
import dev.kizuna.notification.obligation.state.StoredStage;
import dev.kizuna.notification.obligation.state.StoredStatus;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import java.util.List;
import java.util.stream.Collectors;

/** Between the engine's own types and what the stores keep. */
public final class StateMapper {

    private StateMapper() {}

    static StoredObligation toStored(Obligation obligation) {
        Due due = obligation.due();
        return StoredObligation.newBuilder()
                .setPolicyVersion(obligation.policyVersion())
                .setOwnerId(obligation.ownerId())
                .setKeyPersonId(obligation.keyPersonId())
                .setStatus(StoredStatus.valueOf(obligation.status().name()))
                .setRevision(obligation.revision())
                .setOpenedAt(obligation.openedAt())
                .setOpenedBy(obligation.openedBy())
                .setClosedBy(obligation.closedBy())
                .setClosedById(obligation.closedById())
                .setDueAt(due.at())
                .setCalendarId(due.calendarId())
                .setCalendarVersion(due.calendarVersion())
                .setProvisional(due.provisional())
                .setArithmetic(due.arithmetic())
                .setJudgeAt(obligation.judgeAt())
                .setWarnAt(obligation.warnAt())
                .setMetAt(obligation.metAt())
                .setCancelledAt(obligation.cancelledAt())
                .setBreachedAt(obligation.breachedAt())
                .setAnnounced(obligation.announced())
                .setNotes(obligation.notes())
                .build();
    }

    /** The promise with this id, as it was stored. */
    public static Obligation toDomain(ObligationId id, StoredObligation stored) {
        return new Obligation(
                id,
                stored.getPolicyVersion(),
                stored.getOwnerId().orElse(null),
                stored.getKeyPersonId().orElse(null),
                Status.valueOf(stored.getStatus().name()),
                stored.getRevision(),
                stored.getOpenedAt(),
                stored.getOpenedBy(),
                stored.getClosedBy().orElse(null),
                stored.getClosedById().orElse(null),
                new Due(
                        stored.getDueAt(),
                        stored.getCalendarId(),
                        stored.getCalendarVersion(),
                        stored.getProvisional(),
                        stored.getArithmetic()),
                stored.getJudgeAt(),
                stored.getWarnAt().orElse(null),
                stored.getMetAt().orElse(null),
                stored.getCancelledAt().orElse(null),
                stored.getBreachedAt().orElse(null),
                stored.getAnnounced(),
                stored.getNotes());
    }

    static StoredTimeline toStored(Timeline timeline) {
        return StoredTimeline.newBuilder()
                .setEntries(
                        timeline.entries().stream().map(StateMapper::toStored).toList())
                .setSealedRounds(timeline.sealedRounds())
                .setSealedUntil(timeline.sealedUntil())
                .build();
    }

    static Timeline toDomain(StoredTimeline stored) {
        return new Timeline(
                stored.getEntries().stream().map(StateMapper::toDomain).toList(),
                stored.getSealedRounds(),
                stored.getSealedUntil().orElse(null));
    }

    static StoredPartner toStored(Partner partner) {
        Partner.Profile profile = partner.profile();
        return StoredPartner.newBuilder()
                .setProfile(
                        profile == null
                                ? null
                                : StoredProfile.newBuilder()
                                        .setTimeZone(profile.timeZone())
                                        .setCalendarId(profile.calendarId())
                                        .setOwnerId(profile.ownerId())
                                        .setChannel(profile.channel())
                                        .setLocale(profile.locale())
                                        .build())
                .setStages(partner.stages().stream()
                        .map(mark -> new StoredStage(mark.at(), mark.eventId(), mark.resting()))
                        .toList())
                .build();
    }

    static Partner toDomain(String partnerId, StoredPartner stored) {
        return new Partner(
                partnerId,
                stored.getProfile()
                        .map(profile -> new Partner.Profile(
                                profile.getTimeZone(),
                                profile.getCalendarId(),
                                profile.getOwnerId(),
                                profile.getChannel().orElse(null),
                                profile.getLocale()))
                        .orElse(null),
                stored.getStages().stream()
                        .map(mark -> new Partner.StageMark(mark.getAt(), mark.getEventId(), mark.getResting()))
                        .toList());
    }

    private static StoredEntry toStored(Entry entry) {
        List<StoredRole> roles = entry.roles().stream()
                .sorted()
                .map(role -> StoredRole.valueOf(role.name()))
                .toList();
        return StoredEntry.newBuilder()
                .setAt(entry.at())
                .setEventId(entry.eventId())
                .setType(entry.type())
                .setRoles(roles)
                .setOwnerId(entry.ownerId())
                .setKeyPersonId(entry.keyPersonId())
                .setDueAt(entry.dueAt())
                .build();
    }

    private static Entry toDomain(StoredEntry stored) {
        return new Entry(
                stored.getAt(),
                stored.getEventId(),
                stored.getType(),
                stored.getRoles().stream()
                        .map(role -> Role.valueOf(role.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                stored.getOwnerId().orElse(null),
                stored.getKeyPersonId().orElse(null),
                stored.getDueAt().orElse(null));
    }
}
