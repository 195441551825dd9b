package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import org.springframework.stereotype.Component;

/** A person's data is erased, here and by tombstones everywhere. */
@Component
public final class ErasingPerson {

    private final People people;
    private final Occurrences occurrences;

    ErasingPerson(People people, Occurrences occurrences) {
        this.people = people;
        this.occurrences = occurrences;
    }

    public Outcome<Person> erase(Target target) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> person.erase(occurrence));
    }
}
