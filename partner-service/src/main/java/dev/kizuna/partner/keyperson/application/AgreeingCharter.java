package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import org.springframework.stereotype.Component;

/** Person, manager and we agree what the role is, and what it takes. */
@Component
public final class AgreeingCharter {

    private final People people;
    private final Occurrences occurrences;

    AgreeingCharter(People people, Occurrences occurrences) {
        this.people = people;
        this.occurrences = occurrences;
    }

    public Outcome<Person> agree(Target target, Charter.Terms terms, String agreedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> KeyPerson.of(person).agree(occurrence, terms, agreedBy));
    }
}
