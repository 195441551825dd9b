package dev.kizuna.partner.keyperson.application;

import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Somebody is entered into the directory, and perhaps into the role of a key person in the same breath. */
@Component
public final class RegisteringPerson {

    private final People people;
    private final KnownPartners partners;
    private final Occurrences occurrences;

    RegisteringPerson(People people, KnownPartners partners, Occurrences occurrences) {
        this.people = people;
        this.partners = partners;
        this.occurrences = occurrences;
    }

    /** Only the directory knows the person. */
    public Outcome<Person> register(Start start, PersonProfile profile) {
        return register(start, profile, (person, _) -> Decision.unchanged(person));
    }

    /** Somebody who could become key person. */
    public Outcome<Person> registerCandidate(Start start, PersonProfile profile) {
        return register(
                start,
                profile,
                (person, _) -> Decision.unchanged(KeyPerson.of(person).asCandidate()));
    }

    /** @param step what follows at once, such as a nomination or an appointment */
    public Outcome<Person> register(
            Start start, PersonProfile profile, BiFunction<Person, Occurrence, Decision<Person>> step) {
        if (!partners.unknownOf(Set.of(start.partnerId())).isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownPartner(start.partnerId()));
        }
        var occurrence = occurrences.at(start.occurredAt());
        var entered = Person.enter(occurrence.also("entry"), start.id(), start.partnerId(), profile);
        return Writing.create(people, start.id(), start.mark(), entered.then(person -> step.apply(person, occurrence)));
    }
}
