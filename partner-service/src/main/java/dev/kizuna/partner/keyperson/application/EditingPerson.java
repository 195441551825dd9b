package dev.kizuna.partner.keyperson.application;

import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's entry in the directory is edited, or shown to another partner. */
@Component
public final class EditingPerson {

    private final People people;
    private final KnownPartners partners;
    private final Occurrences occurrences;

    EditingPerson(People people, KnownPartners partners, Occurrences occurrences) {
        this.people = people;
        this.partners = partners;
        this.occurrences = occurrences;
    }

    public Outcome<Person> edit(Target target, PersonProfile profile) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> person.edit(occurrence, profile));
    }

    public Outcome<Person> introduceTo(Target target, String partnerId) {
        if (!partners.unknownOf(Set.of(partnerId)).isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownPartner(partnerId));
        }
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> person.introduceTo(occurrence, partnerId));
    }
}
