package dev.kizuna.notification.policy.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of promise.
 *
 * @param id stable name, part of every obligation's id
 * @param version raised by whoever changes the policy; kept with each obligation
 * @param openedBy what opens it
 * @param reopenedBy what opens another round of it once it is settled
 * @param metBy what keeps it
 * @param cancelledBy what makes it void
 * @param handedOverBy what makes somebody else the one who owes it, named by its {@code ownerId}
 * @param due when it is due
 * @param warnings when people are warned that it will be
 * @param ladder who else hears of a breach that stays unanswered; null for nobody
 * @param telling who is told, unless a partner or owner is exempt
 * @param doneByButton how a person says in a message that it is done; null when that cannot be said there
 * @param staleAfter how long after the due time a breach is still worth a message
 * @param voidWhenStale whether a promise that is learned of only then is void instead of judged
 * @param quietInValley whether nobody is warned while the key person it is about, or else who owes it, is in a valley
 */
public record Policy(
        String id,
        int version,
        List<Trigger> openedBy,
        List<Trigger> reopenedBy,
        List<Trigger> metBy,
        List<Trigger> cancelledBy,
        List<Trigger> handedOverBy,
        DueRule due,
        List<Warning> warnings,
        @Nullable Ladder ladder,
        Telling telling,
        @Nullable DoneByButton doneByButton,
        Duration staleAfter,
        boolean voidWhenStale,
        boolean quietInValley) {

    public Policy {
        openedBy = List.copyOf(openedBy);
        reopenedBy = List.copyOf(reopenedBy);
        metBy = List.copyOf(metBy);
        cancelledBy = List.copyOf(cancelledBy);
        handedOverBy = List.copyOf(handedOverBy);
        warnings = List.copyOf(warnings);
    }
}
