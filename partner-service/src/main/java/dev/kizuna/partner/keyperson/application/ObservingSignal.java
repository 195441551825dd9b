package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.signal.domain.Signal;
import dev.kizuna.partner.signal.domain.SignalCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Something was observed that a key person would do. */
@Component
public final class ObservingSignal {

    private final People people;
    private final SignalCatalogue catalogue;
    private final Occurrences occurrences;

    ObservingSignal(People people, SignalCatalogue catalogue, Occurrences occurrences) {
        this.people = people;
        this.catalogue = catalogue;
        this.occurrences = occurrences;
    }

    public Outcome<Person> observe(
            Target target, String signalId, String code, int strength, @Nullable String evidence) {
        var occurrence = occurrences.at(target.occurredAt());
        var signal = new Signal(signalId, code, strength, evidence, occurrence.at());
        return Writing.change(
                people, target, person -> KeyPerson.of(person).observe(occurrence, catalogue.newest(), signal));
    }
}
