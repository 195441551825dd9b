package dev.kizuna.partner.succession.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.Person;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who follows a key person; the latest plan counts. Its id is the leaver's. */
public record Succession(String id, String partnerId, History<SuccessionPlanned> history)
        implements Chronicle<Succession, SuccessionPlanned> {

    /** Whether anybody is named. */
    public enum Status {
        OPEN,
        PLANNED
    }

    /** Nobody is named yet. */
    public static Succession open(Person leaver) {
        return new Succession(leaver.personId(), leaver.partnerId(), History.none());
    }

    /** The plan that counts for the present time in the role; one of an earlier time does not. */
    public Optional<SuccessionPlanned> plan(Person leaver) {
        Appointment appointment = leaver.role().appointment();
        return history.last(SuccessionPlanned.class)
                .filter(plan -> appointment != null && !plan.occurrence().at().isBefore(appointment.appointedAt()));
    }

    /**
     * Somebody is named; the same again changes nothing.
     *
     * @param today the partner's day on which it is planned
     */
    public Decision<Succession> plan(
            Occurrence occurrence, Person leaver, String successorId, @Nullable LocalDate lastDay, LocalDate today) {
        if (!leaver.role().isHeld()) {
            return Decision.against(
                    Rule.ROLE_NOT_HELD, "Somebody who is " + leaver.role().status() + " has no role to hand over");
        }
        if (successorId.equals(id)) {
            return Decision.against(Rule.OWN_SUCCESSOR, "successorId", "must be somebody else");
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            return Decision.against(Rule.LAST_DAY_PAST, "lastDay", "must not be before " + today);
        }
        var planned = new SuccessionPlanned(occurrence, partnerId, id, successorId, lastDay);
        Optional<SuccessionPlanned> present = plan(leaver);
        if (present.filter(plan -> saysTheSame(plan, planned)).isPresent()) {
            return Decision.unchanged(this);
        }
        return present.filter(plan -> occurrence.at().isBefore(plan.occurrence().at()))
                .map(plan -> Decision.<Succession>against(
                        Rule.OUT_OF_ORDER,
                        "occurredAt",
                        "must not be before " + plan.occurrence().at()))
                .orElseGet(() -> happens(planned));
    }

    private static boolean saysTheSame(SuccessionPlanned one, SuccessionPlanned other) {
        return new SuccessionPlanned(
                        one.occurrence(), other.partnerId(), other.keyPersonId(), other.successorId(), other.lastDay())
                .equals(one);
    }

    @Override
    public Status status() {
        return begun() ? Status.PLANNED : Status.OPEN;
    }

    @Override
    public boolean begun() {
        return !history.events().isEmpty();
    }

    @Override
    public Succession with(SuccessionPlanned event) {
        return new Succession(id, partnerId, history.with(event));
    }
}
