package dev.kizuna.partner.checkin.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import dev.kizuna.partner.checkin.domain.ActionItems;
import dev.kizuna.partner.checkin.domain.CheckIns;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody promises to do something by a day. */
@Component
public final class AgreeingActionItem {

    private final ActionItems actionItems;
    private final CheckIns checkIns;
    private final Beginning beginning;

    AgreeingActionItem(ActionItems actionItems, CheckIns checkIns, Beginning beginning) {
        this.actionItems = actionItems;
        this.checkIns = checkIns;
        this.beginning = beginning;
    }

    public Outcome<ActionItem> agree(Start start, @Nullable String checkInId, String ownerId, Instant dueAt) {
        Optional<Refusal> objection = checkInId == null ? Optional.empty() : objection(checkInId, start.partnerId());
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        return beginning.begin(
                actionItems,
                start,
                ActionItem::unheard,
                occurrence -> new ActionItemEvent.Agreed(
                        occurrence, start.partnerId(), start.id(), checkInId, ownerId, dueAt));
    }

    private Optional<Refusal> objection(String checkInId, String partnerId) {
        return checkIns.find(checkInId)
                .map(checkIn -> checkIn.value().partnerId().equals(partnerId)
                        ? Optional.<Refusal>empty()
                        : against(Rule.CHECK_IN_OF_ANOTHER_PARTNER, checkInId, "is a check-in with another partner"))
                .orElseGet(() -> against(Rule.UNKNOWN_CHECK_IN, checkInId, "is no check-in"));
    }

    private static Optional<Refusal> against(Rule rule, String checkInId, String detail) {
        return Optional.of(new Refusal.Against(rule, "checkInId", "\"" + checkInId + "\" " + detail));
    }
}
