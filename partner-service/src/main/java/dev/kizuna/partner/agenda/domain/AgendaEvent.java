package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.checkin.domain.Cadence;
import java.time.Instant;
import java.util.Locale;

/** What happens with the page of a check-in. */
public sealed interface AgendaEvent extends DomainEvent {

    String checkInId();

    @Override
    default String subjectId() {
        return checkInId();
    }

    /** The page stands, with so many lines in each section. */
    record Frozen(
            Occurrence occurrence,
            String partnerId,
            String checkInId,
            Cadence cadence,
            String keyPersonId,
            int progress,
            int issues,
            int nextMoves)
            implements AgendaEvent {}

    /**
     * A matter goes up.
     *
     * @param checkInId where it was unresolved at last
     */
    record IssueRolledUp(Occurrence occurrence, String partnerId, String checkInId, RolledUp step)
            implements AgendaEvent {

        /** The same step is the same event, whoever notices it. */
        static IssueRolledUp of(Instant at, String partnerId, String checkInId, RolledUp step) {
            String eventId = "rolled-up-" + step.toCadence().name().toLowerCase(Locale.ROOT) + "-"
                    + step.matter().issueId();
            return new IssueRolledUp(new Occurrence(eventId, at), partnerId, checkInId, step);
        }
    }
}
