package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way from what stood to the verdict: the changes to be published, and what has to be said about them. */
final class Transition {

    private static final String WARNING_MATTER = "~warning";

    private final Partner partner;
    private final Duration staleAfter;
    private final Instant now;
    private final List<Obligation> changes = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();

    private Transition(Partner partner, Duration staleAfter, Instant now) {
        this.partner = partner;
        this.staleAfter = staleAfter;
        this.now = now;
    }

    /** What follows from a verdict; nothing when it is what stood already. */
    static Transition between(
            @Nullable Obligation before, Obligation verdict, Partner partner, Policy policy, Instant now) {
        return between(before, verdict, partner, policy.staleAfter(), now);
    }

    static Transition between(
            @Nullable Obligation before, Obligation verdict, Partner partner, Duration staleAfter, Instant now) {
        var transition = new Transition(partner, staleAfter, now);
        if (before == null) {
            transition.enter(null, verdict);
        } else if (!verdict.equals(before)) {
            transition.change(before, verdict);
        }
        return transition;
    }

    List<Obligation> changes() {
        return changes;
    }

    List<Message> messages() {
        return messages;
    }

    private void change(Obligation before, Obligation verdict) {
        Obligation from = before;
        Obligation to = verdict;
        if (before.status().isMiss() && !verdict.status().isMiss()) {
            String note = before.status() + " retracted at " + now + ": "
                    + Objects.requireNonNullElse(
                            verdict.closedBy(),
                            "it is due later, " + verdict.due().at());
            to = to.noting(note);
            from = to.in(Status.RETRACTED).revised(before.revision() + 1);
            if (before.announced()) {
                from = from.announcing(false);
                to = to.announcing(false);
                say("RETRACTION", from, from.id().toString());
            }
            changes.add(from);
        }
        enter(before, to.revised(from.revision()));
    }

    private void enter(@Nullable Obligation before, Obligation verdict) {
        Obligation to = verdict.revised(verdict.revision() + 1);
        boolean wasMiss = before != null && before.status().isMiss();
        if (before != null && before.status() == Status.WARNED && !to.status().isRunning()) {
            settleWarning(to);
        }
        switch (to.status()) {
            case WARNED -> {
                if (before == null || before.status() != Status.WARNED) {
                    say("WARNING", to, to.id() + WARNING_MATTER);
                }
            }
            case BREACHED -> {
                if (!wasMiss && !now.isAfter(to.due().at().plus(staleAfter))) {
                    to = to.announcing(true);
                    say("BREACH", to, to.id().toString());
                }
            }
            case MET_LATE -> {
                if (to.announced()) {
                    say("MET_LATE", to, to.id().toString());
                }
            }
            case OPEN, MET, CANCELLED, RETRACTED -> {
                // kept or void promises are not spoken of
            }
        }
        changes.add(to);
    }

    /** A warning that stands in a channel is made true again, unless the breach now speaks for itself. */
    private void settleWarning(Obligation to) {
        switch (to.status()) {
            case MET -> say("RETRACTION", to, to.id() + WARNING_MATTER);
            case CANCELLED -> say("CANCELLATION", to, to.id() + WARNING_MATTER);
            case OPEN, WARNED, BREACHED, MET_LATE, RETRACTED -> {
                // nothing to take back
            }
        }
    }

    private void say(String kind, Obligation about, String matterId) {
        messages.add(new Message(
                partner.id(),
                matterId,
                about.revision(),
                kind,
                now,
                about.id().toString(),
                about.id().policy(),
                about.id().subject(),
                about.keyPersonId(),
                about.ownerId(),
                partner.channel(),
                partner.locale(),
                Facts.of(about, partner)));
    }
}
