package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.Act;
import dev.kizuna.notification.obligation.domain.Care;
import dev.kizuna.notification.obligation.domain.Due;
import dev.kizuna.notification.obligation.domain.Entry;
import dev.kizuna.notification.obligation.domain.Obligation;
import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.Partner;
import dev.kizuna.notification.obligation.domain.Role;
import dev.kizuna.notification.obligation.domain.Said;
import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.domain.Timeline;
import dev.kizuna.notification.obligation.domain.Told;
import dev.kizuna.notification.obligation.domain.Valley;
import dev.kizuna.notification.obligation.state.StoredAct;
import dev.kizuna.notification.obligation.state.StoredEntry;
import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.state.StoredPartner;
import dev.kizuna.notification.obligation.state.StoredProfile;
import dev.kizuna.notification.obligation.state.StoredRole;
import dev.kizuna.notification.obligation.state.StoredSaid;
import dev.kizuna.notification.obligation.state.StoredStage;
import dev.kizuna.notification.obligation.state.StoredStatus;
import dev.kizuna.notification.obligation.state.StoredTimeline;
import dev.kizuna.notification.obligation.state.StoredValley;
import dev.kizuna.notification.policy.domain.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Between the engine's own types and what the stores keep. */
public final class StateMapper {

    /** Both enums have the same symbols in the same order; {@code StateMapperTest} sees to that. */
    private static final StoredStatus[] STATUSES = StoredStatus.values();

    /** All sets of the roles that are symbols; {@link Role#HANDS} came later, and a symbol more could not be read by those before. */
    private static final List<List<StoredRole>> STORED_ROLES = storedRoles();

    private StateMapper() {}

    static StoredObligation toStored(Obligation obligation) {
        Due due = obligation.due();
        Care care = obligation.care();
        Told told = obligation.told();
        return new StoredObligation(
                obligation.policyVersion(),
                obligation.ownerId(),
                obligation.keyPersonId(),
                STATUSES[obligation.status().ordinal()],
                obligation.revision(),
                obligation.openedAt(),
                obligation.openedBy(),
                obligation.closedBy(),
                obligation.closedById(),
                due.at(),
                due.calendarId(),
                due.calendarVersion(),
                due.provisional(),
                due.remarks(),
                obligation.judgeAt(),
                obligation.warnAt(),
                obligation.metAt(),
                obligation.cancelledAt(),
                obligation.breachedAt(),
                obligation.announced(),
                obligation.notes(),
                due.base().equals(due.at()) ? null : due.base(),
                due.rule(),
                due.openedType(),
                due.zone(),
                care.acknowledgedAt(),
                care.acknowledgedBy(),
                care.snoozedUntil(),
                care.pausedSince(),
                care.steps(),
                told.warnings(),
                told.escalations(),
                told.stepAt(),
                told.said().stream().map(StateMapper::toStored).toList());
    }

    /** The promise with this id, as it was stored. */
    public static Obligation toDomain(ObligationId id, StoredObligation stored) {
        Instant dueAt = stored.getDueAt();
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
                        dueAt,
                        stored.getBaseAt().orElse(dueAt),
                        stored.getRule(),
                        stored.getOpenedType(),
                        stored.getZone(),
                        stored.getCalendarId(),
                        stored.getCalendarVersion(),
                        stored.getProvisional(),
                        stored.getArithmetic()),
                stored.getJudgeAt(),
                stored.getWarnAt().orElse(null),
                stored.getMetAt().orElse(null),
                stored.getCancelledAt().orElse(null),
                stored.getBreachedAt().orElse(null),
                care(stored),
                new Told(
                        stored.getWarnings(),
                        stored.getEscalations(),
                        stored.getStepAt().orElse(null),
                        said(stored)),
                stored.getNotes());
    }

    private static Care care(StoredObligation stored) {
        var care = new Care(
                stored.getAcknowledgedAt().orElse(null),
                stored.getAcknowledgedBy().orElse(null),
                stored.getSnoozedUntil().orElse(null),
                stored.getPausedSince().orElse(null),
                stored.getSteps());
        return care.equals(Care.NONE) ? Care.NONE : care;
    }

    /** What an older release announced it told the owner, in the partner's channel. */
    private static List<Said> said(StoredObligation stored) {
        if (stored.getAnnounced() && stored.getSaid().isEmpty()) {
            return List.of(new Said("", 0, Recipient.OWNER, stored.getOwnerId().orElse(null), null, false, null));
        }
        return stored.getSaid().isEmpty()
                ? List.of()
                : stored.getSaid().stream().map(StateMapper::toDomain).toList();
    }

    private static StoredSaid toStored(Said said) {
        return new StoredSaid(
                said.suffix(),
                said.step(),
                said.role().word(),
                said.recipientId(),
                said.medium(),
                said.direct(),
                said.heldUntil());
    }

    private static Said toDomain(StoredSaid stored) {
        return new Said(
                stored.getSuffix(),
                stored.getStep(),
                Recipient.valueOf(stored.getRole().toUpperCase(Locale.ROOT)),
                stored.getRecipientId().orElse(null),
                stored.getMedium().orElse(null),
                stored.getDirect(),
                stored.getHeldUntil().orElse(null));
    }

    static StoredTimeline toStored(Timeline timeline) {
        return new StoredTimeline(
                timeline.entries().stream().map(StateMapper::toStored).toList(),
                timeline.sealedRounds(),
                timeline.sealedUntil(),
                timeline.acts().isEmpty()
                        ? List.of()
                        : timeline.acts().stream().map(StateMapper::toStored).toList());
    }

    /** A timeline, as it was stored. */
    public static Timeline toDomain(StoredTimeline stored) {
        return new Timeline(
                stored.getEntries().stream().map(StateMapper::toDomain).toList(),
                stored.getActs().stream().map(StateMapper::toDomain).toList(),
                stored.getSealedRounds(),
                stored.getSealedUntil().orElse(null));
    }

    private static StoredAct toStored(Act act) {
        return new StoredAct(
                act.kind().name(), act.at(), act.eventId(), act.round(), act.by(), act.detail(), act.until());
    }

    private static Act toDomain(StoredAct stored) {
        return new Act(
                Act.Kind.valueOf(stored.getKind()),
                stored.getAt(),
                stored.getEventId(),
                stored.getRound(),
                stored.getBy().orElse(null),
                stored.getDetail().orElse(null),
                stored.getUntil().orElse(null));
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
                                        .setManagerId(profile.managerId())
                                        .setExecutiveId(profile.executiveId())
                                        .build())
                .setStages(partner.stages().stream()
                        .map(mark -> new StoredStage(mark.at(), mark.eventId(), mark.resting()))
                        .toList())
                .setValleys(partner.valleys().stream()
                        .map(valley -> new StoredValley(
                                valley.keyPersonId(), valley.phaseId(), valley.from(), valley.to(), valley.withdrawn()))
                        .toList())
                .build();
    }

    /** The partner with this id, as it was stored. */
    public static Partner toDomain(String partnerId, StoredPartner stored) {
        return new Partner(
                partnerId,
                stored.getProfile()
                        .map(profile -> new Partner.Profile(
                                profile.getTimeZone(),
                                profile.getCalendarId(),
                                profile.getOwnerId(),
                                profile.getManagerId().orElse(null),
                                profile.getExecutiveId().orElse(null),
                                profile.getChannel().orElse(null),
                                profile.getLocale()))
                        .orElse(null),
                stored.getStages().stream()
                        .map(mark -> new Partner.StageMark(mark.getAt(), mark.getEventId(), mark.getResting()))
                        .toList(),
                stored.getValleys().stream()
                        .map(valley -> new Valley(
                                valley.getKeyPersonId(),
                                valley.getPhaseId(),
                                valley.getFrom().orElse(null),
                                valley.getTo().orElse(null),
                                valley.getWithdrawn()))
                        .toList());
    }

    private static StoredEntry toStored(Entry entry) {
        return new StoredEntry(
                entry.at(),
                entry.eventId(),
                entry.type(),
                STORED_ROLES.get(bits(entry.roles()) % STORED_ROLES.size()),
                entry.ownerId(),
                entry.keyPersonId(),
                entry.dueAt(),
                entry.dueOn(),
                entry.roles().contains(Role.HANDS));
    }

    private static Entry toDomain(StoredEntry stored) {
        int bits = stored.getHands() ? 1 << Role.HANDS.ordinal() : 0;
        for (StoredRole role : stored.getRoles()) {
            bits |= 1 << role.ordinal();
        }
        return new Entry(
                stored.getAt(),
                stored.getEventId(),
                stored.getType(),
                Role.set(bits),
                stored.getOwnerId().orElse(null),
                stored.getKeyPersonId().orElse(null),
                stored.getDueAt().orElse(null),
                stored.getDueOn().orElse(null));
    }

    private static int bits(Set<Role> roles) {
        int bits = 0;
        for (Role role : roles) {
            bits |= 1 << role.ordinal();
        }
        return bits;
    }

    private static List<List<StoredRole>> storedRoles() {
        List<List<StoredRole>> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << StoredRole.values().length; bits++) {
            all.add(Role.set(bits).stream()
                    .sorted()
                    .map(role -> StoredRole.valueOf(role.name()))
                    .toList());
        }
        return all;
    }
}
