package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.PersonalData;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * A person's data is erased, here and by tombstones everywhere. The names that people have written into texts go first,
 * while they are known: whoever asks again after a crash finds the person still there, and all is done anew.
 */
@Component
public final class ErasingPerson {

    private final People people;
    private final List<PersonalData> everywhere;
    private final Occurrences occurrences;

    ErasingPerson(People people, List<PersonalData> everywhere, Occurrences occurrences) {
        this.people = people;
        this.everywhere = everywhere;
        this.occurrences = occurrences;
    }

    public Outcome<Person> erase(Target target) {
        Optional<Versioned<Person>> found = people.find(target.id());
        if (found.isEmpty()) {
            return new Outcome.NotFound<>(target.id());
        }
        long version = found.get().version();
        if (target.version().orElse(version) != version) {
            return new Outcome.Stale<>(version);
        }
        Person person = found.get().value();
        if (!person.isErased()) {
            everywhere.forEach(documents -> documents.forget(person.named()));
        }
        var occurrence = occurrences.at(target.occurredAt());
        var whateverVersion = new Target(target.id(), OptionalLong.empty(), target.occurredAt());
        return Writing.change(people, whateverVersion, present -> present.erase(occurrence));
    }
}
