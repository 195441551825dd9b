package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.domain.PersonalData;
import dev.kizuna.partner.aggregate.domain.PersonalData.Reference;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers all that this service has about a person, for the person. */
@Component
public final class ExportingPerson {

    private final People people;
    private final List<PersonalData> everywhere;
    private final Clock clock;

    ExportingPerson(People people, List<PersonalData> everywhere, Clock clock) {
        this.people = people;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    /** @param references every document that refers to the person, by kind and id */
    public record Export(Person person, Instant at, List<Reference> references) {}

    /** Empty when nobody has the id. */
    public Optional<Export> export(String personId) {
        return people.find(personId).map(found -> {
            Person person = found.value();
            return new Export(
                    person,
                    clock.instant(),
                    everywhere.stream()
                            .flatMap(documents -> documents.about(person.named()).stream())
                            .sorted(Comparator.comparing(Reference::kind).thenComparing(Reference::id))
                            .toList());
        });
    }
}
