package dev.kizuna.partner.checkin.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.CheckIns;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** A check-in is given a time, or another one. */
@Component
public final class SchedulingCheckIn {

    private final CheckIns checkIns;
    private final Beginning beginning;
    private final Occurrences occurrences;

    SchedulingCheckIn(CheckIns checkIns, Beginning beginning, Occurrences occurrences) {
        this.checkIns = checkIns;
        this.beginning = beginning;
        this.occurrences = occurrences;
    }

    public Outcome<CheckIn> schedule(Start start, Cadence cadence, String keyPersonId, Instant dueAt) {
        return beginning.begin(
                checkIns,
                start,
                CheckIn::unheard,
                occurrence -> new CheckInEvent.Scheduled(
                        occurrence, start.partnerId(), start.id(), cadence, keyPersonId, dueAt));
    }

    public Outcome<CheckIn> reschedule(Target target, Instant dueAt) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(checkIns, target, checkIn -> checkIn.reschedule(occurrence, dueAt));
    }
}
