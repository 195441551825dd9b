package dev.kizuna.partner.checkin.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckIns;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A check-in takes place, along its page. */
@Component
public final class HoldingCheckIn {

    private final CheckIns checkIns;
    private final OnePage page;
    private final Occurrences occurrences;

    HoldingCheckIn(CheckIns checkIns, OnePage page, Occurrences occurrences) {
        this.checkIns = checkIns;
        this.page = page;
        this.occurrences = occurrences;
    }

    /** @param minutes how long it took, when that is known */
    public Outcome<CheckIn> hold(Target target, @Nullable Integer minutes) {
        var occurrence = occurrences.at(target.occurredAt());
        Function<CheckIn, Decision<CheckIn>> decide = checkIn -> checkIn.hold(occurrence, minutes);
        boolean stands = checkIns.find(target.id())
                .filter(found -> isWanted(target, found) && decide.apply(found.value()) instanceof Decision.Accepted)
                .map(found -> page.freeze(found.value(), occurrence.also("agenda")))
                .orElse(true);
        return stands ? Writing.change(checkIns, target, decide) : new Outcome.Contended<>();
    }

    private static boolean isWanted(Target target, Versioned<CheckIn> found) {
        return target.version().isEmpty() || target.version().getAsLong() == found.version();
    }
}
