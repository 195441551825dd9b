package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signals are observed. */
import dev.kizuna.partner.keyperson.domain.RampTarget;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ramp plans are agreed, peaks and valleys planned. */
@Component
public final class GuidingKeyPerson {

    private final People people;
    private final Occurrences occurrences;

    GuidingKeyPerson(People people, Occurrences occurrences) {
        this.people = people;
        this.occurrences = occurrences;
    }

    public Outcome<Person> observe(Target target, String signal, int strength, @Nullable String evidence) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(
                people,
                target,
                person -> KeyPerson.of(person)
                        .observe(occurrence, new Signal(signal, strength, evidence, occurrence.at())));
    public Outcome<Person> agreeRampPlan(Target target, List<RampTarget> targets) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> KeyPerson.of(person).agreeRampPlan(occurrence, targets));
    }

    public Outcome<Person> planLoad(Target target, LoadPhase phase) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(people, target, person -> KeyPerson.of(person).planLoad(occurrence, phase));
    }
}
