package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import org.springframework.stereotype.Component;

/** Somebody is proposed as key person; the manager confirms, the executives approve, and both may refuse. */
@Component
public final class NominatingKeyPerson {

    private final People people;
    private final Occurrences occurrences;

    NominatingKeyPerson(People people, Occurrences occurrences) {
        this.people = people;
        this.occurrences = occurrences;
    }

    public Outcome<Person> nominate(Target target, String nominationId, String nominatedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                people, target, person -> KeyPerson.of(person).nominate(occurrence, nominationId, nominatedBy));
    }

    public Outcome<Person> confirm(Target target, String confirmedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> KeyPerson.of(person).confirm(occurrence, confirmedBy));
    }

    public Outcome<Person> approve(Target target, String approvedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> KeyPerson.of(person).approve(occurrence, approvedBy));
    }

    public Outcome<Person> reject(Target target, KeyPerson.Refusing refusing) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> KeyPerson.of(person).reject(occurrence, refusing));
    }
}
