package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says where a promise stands, from what happened in the world and what time it is. The same case at the same time gives
 * the same verdict; what stood before matters only for what cannot be known twice: the due time that was promised, when a
 * breach was recorded, when a settle time ends and what was said.
 */
final class Judge {

    private final DueTimes dueTimes;
    private final Timing timing;
    private final Duration settle;

    /**
     * A judge.
     *
     * @param settle how long the answer is waited for that may be close behind a promise which is past due when it is opened
     */
    Judge(DueTimes dueTimes, Timing timing, Duration settle) {
        this.dueTimes = dueTimes;
        this.timing = timing;
        this.settle = settle;
    }

    /**
     * The verdict, with the revision, the messages and the notes of what stood before.
     *
     * @param before what stood before; null when it is opened now
     */
    Obligation verdict(Case it, @Nullable Obligation before, Instant now) {
        Entry opened = it.round().opened();
        Obligation same = before != null && before.openedBy().equals(opened.eventId()) ? before : null;
        Due base = due(it, same, now);
        Course course = dueTimes.course(base, it.policy(), opened, it.acts(), it.marks(), it.partner());
        Due due = base.movedTo(course.dueAt());
        Ending ending = Ending.of(it, same, due, course, now);
        boolean unsettled = ending == null;
        String ownerId = owner(it, unsettled ? null : same);
        Care care = care(it, course, due, ownerId, unsettled);
        Obligation ticking = same != null
                        && same.due().at().equals(due.at())
                        && Objects.equals(same.care().pausedSince(), care.pausedSince())
                ? same
                : null;
        Instant judgeAt = ticking == null ? judgeAt(due, now) : ticking.judgeAt();
        Standing standing = ending == null
                ? standing(it, due, care, ownerId, judgeAt, before, ticking, now)
                : new Standing(ending.status(), null, before == null ? Told.NOTHING : before.told());
        Status status = standing.status();
        return new Obligation(
                it.id(),
                same != null && base == same.due()
                        ? same.policyVersion()
                        : it.policy().version(),
                ownerId,
                opened.keyPersonId(),
                status,
                before == null ? 0 : before.revision(),
                opened.at(),
                opened.eventId(),
                ending == null ? null : ending.how(),
                ending == null ? null : ending.eventId(),
                due,
                judgeAt,
                standing.warnAt(),
                ending != null && status != Status.CANCELLED ? ending.at() : null,
                ending != null && status == Status.CANCELLED ? ending.at() : null,
                breachedAt(status, before, now),
                care,
                standing.told(),
                notes(it, same, before, due, now));
    }

    /**
     * What was promised stays promised, until there is a reason to work it out anew. What is settled keeps the due time it
     * was judged by; so does a breach, unless it was judged on assumptions or would be none by now.
     */
    private Due due(Case it, @Nullable Obligation same, Instant now) {
        Entry opened = it.round().opened();
        if (same == null) {
            return dueTimes.of(it.policy(), opened, it.partner());
        }
        if (it.renewal() == Case.Renewal.NONE || !same.status().isUnsettled()) {
            return same.due();
        }
        Due fresh = dueTimes.of(it.policy(), opened, it.partner());
        if (fresh.isLike(same.due())) {
            return same.due();
        }
        if (same.status() == Status.BREACHED && !same.due().provisional()) {
            Course course = dueTimes.course(fresh, it.policy(), opened, it.acts(), it.marks(), it.partner());
            boolean runsAgain =
                    it.renewal() == Case.Renewal.RULES && course.limit().isAfter(now);
            return runsAgain ? fresh : same.due();
        }
        return fresh;
    }

    private Instant judgeAt(Due due, Instant now) {
        return due.at().isAfter(now) ? due.at() : now.plus(settle);
    }

    private static @Nullable String owner(Case it, @Nullable Obligation settled) {
        Act handed = last(it.acts(), Act.Kind.HAND_OVER);
        Entry handing = it.handing();
        if (handing != null && (handed == null || handed.at().isBefore(handing.at()))) {
            return handing.ownerId();
        }
        if (handed != null) {
            return handed.detail();
        }
        if (settled != null && settled.ownerId() != null && !it.handedTooLate()) {
            return settled.ownerId();
        }
        String named = it.round().opened().ownerId();
        return named == null ? it.partner().ownerId() : named;
    }

    private Care care(Case it, Course course, Due due, @Nullable String ownerId, boolean unsettled) {
        List<Act> acts = it.acts();
        Entry handing = it.handing();
        boolean valleys = it.policy().quietInValley() && !it.partner().valleys().isEmpty();
        if (acts.isEmpty() && handing == null && !valleys) {
            return course.steps().isEmpty() ? Care.NONE : new Care(null, null, null, null, course.steps());
        }
        List<String> steps = new ArrayList<>(course.steps());
        if (handing != null) {
            steps.add("handed over to " + handing.ownerId() + " by " + handing.type() + " " + handing.eventId() + " at "
                    + handing.at());
        }
        Act acknowledged = null;
        for (Act act : acts) {
            if (act.kind() == Act.Kind.ACKNOWLEDGE && acknowledged == null) {
                acknowledged = act;
                steps.add("acknowledged by " + act.by() + " at " + act.at());
            } else if (act.kind() == Act.Kind.HAND_OVER) {
                steps.add("handed over to " + act.detail() + (act.by() == null ? "" : " by " + act.by()) + " at "
                        + act.at());
            } else if (act.kind() == Act.Kind.SNOOZE) {
                steps.add("snoozed until " + act.until() + " by " + act.by() + " at " + act.at());
            }
        }
        Act snoozed = unsettled ? last(acts, Act.Kind.SNOOZE) : null;
        steps.addAll(timing.valleySteps(
                it.policy(),
                it.round().opened().at(),
                due.at(),
                snoozed == null ? null : snoozed.until(),
                timing.tellingOf(it.policy(), it.partner(), ownerId).quietHours(),
                it.partner(),
                whomItConcerns(it, ownerId)));
        return new Care(
                acknowledged == null ? null : acknowledged.at(),
                acknowledged == null ? null : acknowledged.by(),
                snoozed == null ? null : snoozed.until(),
                unsettled ? course.pausedSince() : null,
                steps);
    }

    /** Whose valley counts: the key person's it is about, or else that of the one who owes it. */
    private static @Nullable String whomItConcerns(Case it, @Nullable String ownerId) {
        String keyPersonId = it.round().opened().keyPersonId();
        return keyPersonId == null ? ownerId : keyPersonId;
    }

    private static @Nullable Act last(List<Act> acts, Act.Kind kind) {
        Act last = null;
        for (Act act : acts) {
            last = act.kind() == kind ? act : last;
        }
        return last;
    }

    /** Where it stands while nothing kept it or made it void. */
    private Standing standing(
            Case it,
            Due due,
            Care care,
            @Nullable String ownerId,
            Instant judgeAt,
            @Nullable Obligation before,
            @Nullable Obligation ticking,
            Instant now) {
        Told told = before == null ? Told.NOTHING : before.told();
        QuietHours quiet = timing.tellingOf(it.policy(), it.partner(), ownerId).quietHours();
        boolean lapsed = before != null
                && before.status() == Status.BREACHED
                && !due.at().isAfter(now);
        if (!care.isPaused() && (lapsed || !now.isBefore(judgeAt))) {
            Instant breachedAt = before == null ? null : before.breachedAt();
            Instant stepAt = breachedAt == null || !told.isAnnounced()
                    ? null
                    : timing.nextStep(it.policy(), breachedAt, told.escalations(), care, quiet, it.partner());
            return new Standing(Status.BREACHED, null, told.nextStep(stepAt));
        }
        Instant moment = care.pausedSince() == null ? now : care.pausedSince();
        Instant opened = it.round().opened().at();
        List<Instant> warnings = timing.warnings(
                it.policy(), opened, due.at(), care.snoozedUntil(), quiet, it.partner(), whomItConcerns(it, ownerId));
        int passed = 0;
        while (passed < warnings.size() && !warnings.get(passed).isAfter(moment)) {
            passed++;
        }
        boolean warned;
        if (ticking == null) {
            warned = passed > 0 && isWorthIt(warnings.get(passed - 1), due.at(), moment);
        } else {
            warned =
                    ticking.status() == Status.WARNED || passed > ticking.told().warnings();
            passed = Math.max(passed, ticking.told().warnings());
        }
        return new Standing(
                warned ? Status.WARNED : Status.OPEN,
                passed < warnings.size() ? warnings.get(passed) : null,
                told.warned(passed));
    }

    /** A warning that comes so late that less than half of its time is left is none any more. */
    private static boolean isWorthIt(Instant warning, Instant due, Instant moment) {
        Duration left = Duration.between(moment, due);
        return left.multipliedBy(2).compareTo(Duration.between(warning, due)) >= 0;
    }

    private static @Nullable Instant breachedAt(Status status, @Nullable Obligation before, Instant now) {
        Instant recorded = before == null || !before.status().isMiss() ? null : before.breachedAt();
        return switch (status) {
            case BREACHED -> Objects.requireNonNullElse(recorded, now);
            case MET_LATE -> recorded;
            case OPEN, WARNED, MET, CANCELLED, RETRACTED -> null;
        };
    }

    private static List<String> notes(
            Case it, @Nullable Obligation same, @Nullable Obligation before, Due due, Instant now) {
        List<String> notes = before == null ? List.of() : before.notes();
        if (same == null || it.renewal() == Case.Renewal.NONE || same.due().at().equals(due.at())) {
            return notes;
        }
        List<String> more = new ArrayList<>(notes);
        StringBuilder why = new StringBuilder();
        if (same.policyVersion() != it.policy().version()) {
            why.append(", policy v")
                    .append(same.policyVersion())
                    .append(" → v")
                    .append(it.policy().version());
        }
        if (!same.due().rule().equals(due.rule())) {
            why.append(", rule ").append(same.due().rule()).append(" → ").append(due.rule());
        }
        if (!same.due().zone().equals(due.zone())) {
            why.append(", zone ").append(same.due().zone()).append(" → ").append(due.zone());
        }
        if (!same.due().calendarVersion().equals(due.calendarVersion())) {
            why.append(", calendar ")
                    .append(same.due().calendarId())
                    .append(' ')
                    .append(same.due().calendarVersion())
                    .append(" → ")
                    .append(due.calendarId())
                    .append(' ')
                    .append(due.calendarVersion());
        }
        more.add("recomputed at " + now + ": due " + same.due().at() + " → " + due.at() + why);
        return more;
    }

    private record Standing(Status status, @Nullable Instant warnAt, Told told) {}
}
