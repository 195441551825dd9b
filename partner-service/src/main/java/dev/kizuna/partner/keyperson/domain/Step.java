package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.util.Arrays;
import java.util.Optional;

/** The steps into the role, in their order. None is skipped, and none is taken twice. */
public enum Step {
    NOMINATE(Role.Status.NOMINATED),
    CONFIRM(Role.Status.CONFIRMED),
    APPROVE(Role.Status.APPROVED),
    ANNOUNCE(Role.Status.ANNOUNCED),
    ACTIVATE(Role.Status.ACTIVE);

    private final Role.Status reached;

    Step(Role.Status reached) {
        this.reached = reached;
    }

    /** How far somebody is who took the step last. */
    public Role.Status reached() {
        return reached;
    }

    /** The step that comes next for somebody; empty when all are taken. */
    public static Optional<Step> after(Role.Status present) {
        return Arrays.stream(values()).skip(taken(present)).findFirst();
    }

    /** Why the step is not to be taken by somebody who is that far; empty when it is the next. */
    Optional<Refusal> objection(Role.Status present) {
        int taken = taken(present);
        if (taken == ordinal()) {
            return Optional.empty();
        }
        if (taken > ordinal()) {
            return Optional.of(new Refusal.Against(
                    Rule.STEP_TAKEN, "", "Somebody who is " + present + " has taken the step " + this + " already"));
        }
        return Optional.of(new Refusal.Against(
                Rule.STEP_SKIPPED,
                "",
                "Somebody who is " + present + " cannot take the step " + this + ": "
                        + Arrays.asList(values()).subList(taken, ordinal()) + " is missing"));
    }

    private static int taken(Role.Status present) {
        return (int) Arrays.stream(values())
                .takeWhile(step -> present.isBeyond(step))
                .count();
    }
}
