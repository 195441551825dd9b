package dev.kizuna.partner.checkin.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckIns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A check-in does not take place. */
@Component
public final class CancellingCheckIn {

    private final CheckIns checkIns;
    private final Occurrences occurrences;

    CancellingCheckIn(CheckIns checkIns, Occurrences occurrences) {
        this.checkIns = checkIns;
        this.occurrences = occurrences;
    }

    public Outcome<CheckIn> cancel(Target target, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(checkIns, target, checkIn -> checkIn.cancel(occurrence, reason));
    }
}
