package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.obligation.domain.Case.Renewal;
import dev.kizuna.notification.policy.domain.DueRule;
import dev.kizuna.notification.policy.domain.Notice;
import dev.kizuna.notification.policy.domain.PartnerEvent;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.Target;
import dev.kizuna.notification.policy.domain.Telling;
import dev.kizuna.notification.policy.domain.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from an event, from news about a partner, from other rules and from time passing. It only reads;
 * whoever asks writes the decision down as a whole or not at all.
 */
public final class ObligationEngine {

    /** An event from further ahead than clocks can differ is an error of whoever wrote it. */
    private static final Duration MOST_AHEAD = Duration.ofDays(1);

    private static final Set<String> RESTING_STAGES = Set.of("PAUSED", "TERMINATED");

    private final Policies policies;
    private final Timing timing;
    private final Judge judge;

    /**
     * An engine.
     *
     * @param settle how long an answer is waited for when a promise is past due as it is opened
     */
    public ObligationEngine(Policies policies, Calendars calendars, Duration settle) {
        this.policies = policies;
        var dueTimes = new DueTimes(calendars);
        this.timing = new Timing(policies, dueTimes);
        this.judge = new Judge(dueTimes, timing, settle);
    }

    /**
     * What follows from an event.
     *
     * @throws IllegalArgumentException when the event cannot be true: it lies before 1970 or more than a day ahead of now,
     *     lacks the due time its policy needs, or speaks of a promise to somebody else
     */
    public Decision onEvent(PartnerEvent event, Books books, Instant now) {
        Instant at = event.occurredAt();
        if (at.isBefore(Instant.EPOCH) || at.isAfter(now.plus(MOST_AHEAD))) {
            throw new IllegalArgumentException(
                    event.type() + " " + event.eventId() + " says it occurred at " + at + ", which it cannot have");
        }
        List<Policy> concerned = policies.concernedBy(event.type());
        List<Notice> notices = policies.noticesOf(event.type());
        Act.Kind act = Acts.kindOf(event.type());
        String stage = event.text("toStage");
        Valley.News load = Valley.newsOf(event);
        if (concerned.isEmpty() && notices.isEmpty() && act == null && stage == null && load == null) {
            return Decision.NOTHING;
        }
        Partner partner = books.partner(event.partnerId());
        if (stage != null) {
            return onNews(
                    partner.with(new Partner.StageMark(at, event.eventId(), RESTING_STAGES.contains(stage))),
                    books,
                    now);
        }
        var draft = load == null ? new Draft(books, partner) : onLoad(load, partner, books, now);
        if (act != null) {
            apply(act, event, draft, now);
        }
        for (Policy policy : concerned) {
            if (policy.due() instanceof DueRule.Until until && until.event().concerns(event)) {
                mark(policy, event, draft, now);
            }
            apply(policy, event, draft, now);
        }
        for (Notice notice : notices) {
            apply(notice, event, draft, now);
        }
        return draft.decision();
    }

    /** What follows from what the directory now says about a partner; null when it was erased there. */
    public Decision onProfile(String partnerId, Partner.@Nullable Profile profile, Books books, Instant now) {
        return onNews(books.partner(partnerId).with(profile), books, now);
    }

    /** What follows from the time that is reached for a promise. */
    public Decision onTime(ObligationId id, Books books, Instant now) {
        Obligation before = books.obligation(id);
        if (before == null || before.wakeAt() == null) {
            return Decision.NOTHING;
        }
        var draft = new Draft(books, books.partner(id.partnerId()));
        reassess(before, Renewal.NONE, draft, now);
        return draft.decision();
    }

    /**
     * What follows for a promise from policies or calendars that are others than when its due time was worked out: a new
     * due time with a note that says so, or nothing when it stays the same. What is settled stays as it was judged.
     */
    public Decision recompute(Obligation before, Books books, Instant now) {
        if (!before.status().isUnsettled()) {
            return Decision.NOTHING;
        }
        var draft = new Draft(books, books.partner(before.id().partnerId()));
        reassess(before, Renewal.RULES, draft, now);
        return draft.decision();
    }

    private Decision onNews(Partner partner, Books books, Instant now) {
        Partner known = books.partner(partner.id());
        if (partner.equals(known)) {
            return Decision.NOTHING;
        }
        var draft = new Draft(books, partner);
        draft.keepPartner();
        Partner.Profile profile = partner.profile();
        boolean sameDays = profile == null ? known.profile() == null : profile.hasTheDaysOf(known.profile());
        for (Obligation unsettled : books.unsettled(partner.id())) {
            reassess(unsettled, sameDays ? Renewal.NONE : Renewal.PARTNER, draft, now);
        }
        return draft.decision();
    }

    /** A valley moves the warnings of what concerns the key person, or no longer does. */
    private Draft onLoad(Valley.News load, Partner known, Books books, Instant now) {
        Partner partner = known.with(load);
        var draft = new Draft(books, partner);
        if (partner.equals(known)) {
            return draft;
        }
        draft.keepPartner();
        for (Obligation unsettled : books.unsettled(partner.id())) {
            String whom = unsettled.keyPersonId() == null ? unsettled.ownerId() : unsettled.keyPersonId();
            boolean concerned = load.keyPersonId().equals(whom)
                    && policies.find(unsettled.id().policy())
                            .filter(Policy::quietInValley)
                            .isPresent();
            if (concerned) {
                reassess(unsettled, Renewal.NONE, draft, now);
            }
        }
        return draft;
    }

    private void apply(Act.Kind kind, PartnerEvent event, Draft draft, Instant now) {
        ObligationId obligation = Acts.obligationOf(event);
        Optional<Policy> policy = policies.find(obligation.policy());
        if (policy.isEmpty()) {
            return;
        }
        TimelineId id = TimelineId.of(obligation);
        Timeline before = draft.timeline(id);
        Timeline after = before.with(Acts.of(kind, event, obligation.round()));
        if (after == before) {
            return;
        }
        draft.keep(id, after);
        for (Round round : after.rounds()) {
            if (round.number() == obligation.round()) {
                judge(policy.get(), id, after, round, draft.obligation(obligation), Renewal.NONE, draft, now);
            }
        }
    }

    /** An event that a due rule waits for concerns every promise of the policy to the partner that was open then. */
    private void mark(Policy policy, PartnerEvent event, Draft draft, Instant now) {
        TimelineId id = marksOf(policy, event.partnerId());
        Timeline before = draft.timeline(id);
        Timeline after = before.marked(entry(null, event, Set.of()));
        if (after == before) {
            return;
        }
        draft.keep(id, after);
        Instant at = event.occurredAt();
        for (Obligation concerned : draft.ofPolicy(policy.id())) {
            boolean wasOpen = concerned.openedAt().isBefore(at)
                    && (concerned.care().isPaused()
                            || at.isBefore(concerned.due().at()));
            if (wasOpen) {
                reassess(concerned, Renewal.NONE, draft, now);
            }
        }
    }

    private void apply(Policy policy, PartnerEvent event, Draft draft, Instant now) {
        String opens = subject(policy.openedBy(), event);
        String reopens = subject(policy.reopenedBy(), event);
        String meets = subject(policy.metBy(), event);
        String cancels = subject(policy.cancelledBy(), event);
        String hands = subject(policy.handedOverBy(), event);
        String subject = Stream.of(opens, reopens, meets, cancels, hands)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (subject == null) {
            return;
        }
        Set<Role> roles = Role.set(opens != null, reopens != null, meets != null, cancels != null, hands != null);
        var id = new TimelineId(event.partnerId(), policy.id(), subject);
        Timeline before = draft.timeline(id);
        Timeline after = before.with(entry(policy, event, roles));
        if (after == before) {
            return;
        }
        draft.keep(id, after);
        List<Round> known = before.rounds();
        for (Round round : after.rounds()) {
            int place = round.number() - before.sealedRounds() - 1;
            boolean isKnown = place >= 0 && place < known.size();
            if (isKnown && hands == null && known.get(place).equals(round)) {
                continue;
            }
            var obligationId = new ObligationId(policy.id(), event.partnerId(), subject, round.number());
            Obligation stood = isKnown ? draft.obligation(obligationId) : null;
            judge(policy, id, after, round, stood, Renewal.NONE, draft, now);
        }
    }

    private void apply(Notice notice, PartnerEvent event, Draft draft, Instant now) {
        String subject = notice.subjectOf(event);
        if (subject == null) {
            return;
        }
        var id = new TimelineId(event.partnerId(), "notice-" + notice.says(), subject);
        Timeline before = draft.timeline(id);
        boolean isSpokenOf = before.entries().stream().anyMatch(entry -> entry.opens(true));
        boolean worthSaying = isSpokenOf || !now.isAfter(event.occurredAt().plus(notice.staleAfter()));
        Timeline after = before.marked(
                entry(null, event, Role.set(notice.closedBy() != null && worthSaying, false, false, false, false)));
        if (after == before || (notice.closedBy() == null && !before.isEmpty())) {
            return;
        }
        draft.keep(id, after);
        if (worthSaying) {
            Partner partner = draft.partner();
            Telling telling = policies.tellingOf(notice, partner.id(), partner.ownerId());
            Instant from = timing.tellableFrom(now, null, telling.quietHours(), partner);
            for (Target target : telling.targets()) {
                boolean first = target.equals(telling.targets().getFirst());
                draft.say(Notices.message(
                        notice, event, subject, target, first, partner, from.isAfter(now) ? from : null));
            }
        }
    }

    private void reassess(Obligation before, Renewal renewal, Draft draft, Instant now) {
        ObligationId id = before.id();
        Optional<Policy> policy = policies.find(id.policy());
        if (policy.isEmpty()) {
            draft.keep(before, withoutPolicy(before, draft.partner(), now));
            return;
        }
        TimelineId timelineId = TimelineId.of(id);
        Timeline timeline = draft.timeline(timelineId);
        for (Round round : timeline.rounds()) {
            if (round.number() == id.round()) {
                judge(policy.get(), timelineId, timeline, round, before, renewal, draft, now);
            }
        }
    }

    /** A policy that is taken away takes what is open with it; a breach stays one, and is spoken of no more. */
    private Transition withoutPolicy(Obligation before, Partner partner, Instant now) {
        String why = "policy " + before.id().policy() + " is no longer in force";
        Obligation verdict = before.status().isRunning()
                ? before.cancelled(now, why)
                : before.told().stepAt() == null
                        ? before
                        : before.telling(before.told().nextStep(null));
        return Transition.between(before, verdict, partner, null, timing, now);
    }

    private void judge(
            Policy policy,
            TimelineId timelineId,
            Timeline timeline,
            Round round,
            @Nullable Obligation before,
            Renewal renewal,
            Draft draft,
            Instant now) {
        var it = new Case(
                before == null
                        ? new ObligationId(policy.id(), timelineId.partnerId(), timelineId.subject(), round.number())
                        : before.id(),
                policy,
                round,
                timeline.actsOf(round),
                timeline.isHandedAfter(round),
                timeline.handing(round),
                policy.due() instanceof DueRule.Until
                        ? draft.timeline(marksOf(policy, timelineId.partnerId()))
                                .entries()
                        : List.of(),
                draft.partner(),
                renewal);
        Obligation verdict = judge.verdict(it, before, now);
        draft.keep(before, Transition.between(before, verdict, draft.partner(), policy, timing, now));
    }

    /** Where the events that a due rule waits for are kept; no subject of a policy is found there. */
    private static TimelineId marksOf(Policy policy, String partnerId) {
        return new TimelineId(partnerId, policy.id() + "!until", partnerId);
    }

    private static @Nullable String subject(List<Trigger> triggers, PartnerEvent event) {
        for (Trigger trigger : triggers) {
            String subject = trigger.subjectOf(event);
            if (subject != null) {
                return subject;
            }
        }
        return null;
    }

    private static Entry entry(@Nullable Policy policy, PartnerEvent event, Set<Role> roles) {
        Object carried =
                policy != null && policy.due() instanceof DueRule.Carried(String field) ? event.field(field) : null;
        return new Entry(
                event.occurredAt(),
                event.eventId(),
                event.type(),
                roles,
                event.text("ownerId"),
                event.text("keyPersonId"),
                carried instanceof Instant dueAt ? dueAt : null,
                carried instanceof LocalDate dueOn ? dueOn : null);
    }
}
