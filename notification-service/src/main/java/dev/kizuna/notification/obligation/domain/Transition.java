package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.Ladder;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.QuietHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way from what stood to the verdict: the changes to be published, and what has to be said about them. */
final class Transition {

    private final Timing timing;
    private final Partner partner;
    private final @Nullable Policy policy;
    private final Instant now;
    private final Teller teller;
    private final List<Obligation> changes = new ArrayList<>(1);

    private Transition(Timing timing, Partner partner, @Nullable Policy policy, Instant now) {
        this.timing = timing;
        this.partner = partner;
        this.policy = policy;
        this.now = now;
        this.teller = new Teller(timing, partner, policy, now);
    }

    /**
     * What follows from a verdict; nothing when it is what stood already.
     *
     * @param policy null when it is no longer in force
     */
    static Transition between(
            @Nullable Obligation before,
            Obligation verdict,
            Partner partner,
            @Nullable Policy policy,
            Timing timing,
            Instant now) {
        var transition = new Transition(timing, partner, policy, now);
        if (before == null) {
            transition.enter(null, verdict);
        } else if (!verdict.equals(before) || transition.isStepDue(verdict)) {
            transition.change(before, verdict);
        }
        return transition;
    }

    List<Obligation> changes() {
        return changes;
    }

    List<Message> messages() {
        return teller.messages();
    }

    private boolean isStepDue(Obligation verdict) {
        Instant stepAt = verdict.told().stepAt();
        return stepAt != null && !now.isBefore(stepAt);
    }

    private void change(Obligation before, Obligation verdict) {
        Obligation from = before;
        Obligation to = verdict;
        if (before.status().isMiss() && !verdict.status().isMiss()) {
            to = to.noting(before.status() + " retracted at " + now + ": " + why(verdict));
            from = to.in(Status.RETRACTED).revised(before.revision() + 1);
            teller.close("RETRACTION", from, breachesOf(before));
            to = to.telling(to.told().retracted());
            from = from.telling(to.told());
            changes.add(from);
        }
        enter(before, to.revised(from.revision()));
    }

    private static String why(Obligation verdict) {
        if (verdict.closedBy() != null) {
            Instant at = verdict.metAt() == null ? verdict.cancelledAt() : verdict.metAt();
            return verdict.closing(at);
        }
        return verdict.care().isPaused()
                ? "its clock stands still since " + verdict.care().pausedSince()
                : "it is due later, " + verdict.due().at();
    }

    private void enter(@Nullable Obligation before, Obligation verdict) {
        Obligation to = verdict.revised(verdict.revision() + 1);
        changes.add(
                switch (to.status()) {
                    case WARNED -> warned(before, to);
                    case BREACHED -> breached(before, to);
                    case MET_LATE -> {
                        teller.close("MET_LATE", to, breachesOf(to));
                        yield to.telling(to.told().withoutWarnings().nextStep(null));
                    }
                    case MET -> settled("RETRACTION", to);
                    case CANCELLED -> settled("CANCELLATION", to);
                    case OPEN, RETRACTED -> to;
                });
    }

    private Obligation warned(@Nullable Obligation before, Obligation to) {
        Told told = to.told();
        if (before == null
                || before.status() != Status.WARNED
                || told.warnings() > before.told().warnings()) {
            long given = told.said().stream()
                    .filter(said -> said.isWarning() && said.suffix().indexOf('~', 1) < 0)
                    .count();
            String suffix = given == 0 ? Said.WARNING : Said.WARNING + "-" + (given + 1);
            return to.telling(told.with(tell("WARNING", to, suffix)));
        }
        return isHandledOtherwise(before, to) ? to.telling(told.saying(teller.retell("WARNING", to, told.said()))) : to;
    }

    private Obligation breached(@Nullable Obligation before, Obligation verdict) {
        Obligation to = verdict;
        if (before == null || !before.status().isMiss()) {
            to = to.telling(to.told().withoutWarnings());
            if (policy != null && !now.isAfter(to.due().at().plus(policy.staleAfter()))) {
                to = to.telling(to.told().with(tell("BREACH", to, "")));
                to = to.telling(to.told().nextStep(nextStep(to)));
            }
        } else if (isHandledOtherwise(before, to)) {
            List<Said> standing = to.told().said();
            List<Said> retold = new ArrayList<>(teller.retell(
                    "BREACH",
                    to,
                    standing.stream().filter(said -> said.step() == 0).toList()));
            standing.stream().filter(said -> said.step() > 0).forEach(retold::add);
            to = to.telling(to.told().saying(retold));
        }
        while (isStepDue(to)) {
            to = escalated(to);
        }
        return to;
    }

    private Obligation escalated(Obligation to) {
        Ladder ladder = policy == null ? null : policy.ladder();
        int step = to.told().escalations() + 1;
        if (ladder == null || step > ladder.steps().size()) {
            return to.telling(to.told().nextStep(null));
        }
        List<Said> said = teller.tell(
                "BREACH",
                to,
                "~step-" + step,
                step,
                ladder.steps().get(step - 1).targets());
        Obligation escalated = to.telling(to.told().with(said).escalated(step));
        return escalated.telling(escalated.told().nextStep(nextStep(escalated)));
    }

    private @Nullable Instant nextStep(Obligation of) {
        Instant breachedAt = of.breachedAt();
        if (policy == null || breachedAt == null) {
            return null;
        }
        QuietHours quiet = timing.tellingOf(policy, partner, of.ownerId()).quietHours();
        return timing.nextStep(policy, breachedAt, of.told().escalations(), of.care(), quiet, partner);
    }

    /** A warning that stands in a channel is made true again. */
    private Obligation settled(String kind, Obligation to) {
        teller.close(kind, to, to.told().said().stream().filter(Said::isWarning).toList());
        return to.telling(to.told().saying(List.of()).nextStep(null));
    }

    private List<Said> tell(String kind, Obligation about, String suffix) {
        return policy == null
                ? List.of()
                : teller.tell(
                        kind,
                        about,
                        suffix,
                        0,
                        timing.tellingOf(policy, partner, about.ownerId()).targets());
    }

    private static List<Said> breachesOf(Obligation obligation) {
        return obligation.told().said().stream()
                .filter(said -> !said.isWarning())
                .toList();
    }

    /** Whether what stands in a channel about who takes care of it is no longer true. */
    private static boolean isHandledOtherwise(Obligation before, Obligation to) {
        return !Objects.equals(before.ownerId(), to.ownerId())
                || !Objects.equals(before.care().acknowledgedAt(), to.care().acknowledgedAt())
                || !Objects.equals(before.care().snoozedUntil(), to.care().snoozedUntil())
                || !Objects.equals(before.care().pausedSince(), to.care().pausedSince());
    }
}
