package dev.kizuna.partner.checkin.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckIns;
import org.springframework.stereotype.Component;

/** A check-in takes place. */
@Component
public final class HoldingCheckIn {

    private final CheckIns checkIns;
    private final Occurrences occurrences;

    HoldingCheckIn(CheckIns checkIns, Occurrences occurrences) {
        this.checkIns = checkIns;
        this.occurrences = occurrences;
    }

    public Outcome<CheckIn> hold(Target target) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(checkIns, target, checkIn -> checkIn.hold(occurrence));
    }
}
