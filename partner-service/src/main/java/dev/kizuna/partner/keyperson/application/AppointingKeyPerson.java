package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.ramp.domain.RampTarget;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The role is announced, the person goes to work in it, and one day stands down. */
@Component
public final class AppointingKeyPerson {

    private final People people;
    private final Occurrences occurrences;

    AppointingKeyPerson(People people, Occurrences occurrences) {
        this.people = people;
        this.occurrences = occurrences;
    }

    /**
     * How the role is announced.
     *
     * @param rampStart null for the moment of the appointment
     * @param targets none for the defaults
     */
    public record Announcement(String announcedTo, @Nullable Instant rampStart, List<RampTarget> targets) {

        public Appointment at(Occurrence occurrence) {
            return new Appointment(
                    announcedTo, rampStart == null ? occurrence.at() : rampStart, occurrence.at(), targets);
        }
    }

    public Outcome<Person> announce(Target target, Announcement announcement) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                people, target, person -> KeyPerson.of(person).announce(occurrence, announcement.at(occurrence)));
    }

    /** Takes over a role that was given before anybody wrote it here. */
    Outcome<Person> takeOver(Target target, Announcement announcement) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                people, target, person -> KeyPerson.of(person).takeOver(occurrence, announcement.at(occurrence)));
    }

    public Outcome<Person> activate(Target target) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> KeyPerson.of(person).activate(occurrence));
    }

    /** @param successorId somebody of the same partner, who takes all steps like everybody; null when nobody follows yet */
    public Outcome<Person> standDown(Target target, @Nullable String successorId, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> {
            var decision = KeyPerson.of(person).standDown(occurrence, successorId, reason);
            return decision instanceof Decision.Accepted<Person>
                            && successorId != null
                            && !people.has(person.partnerId(), successorId)
                    ? Decision.against(
                            Rule.UNKNOWN_PERSON,
                            "successorId",
                            "\"" + person.partnerId() + "\" has nobody with the id \"" + successorId + "\"")
                    : decision;
        });
    }
}
