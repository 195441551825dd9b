package dev.kizuna.partner.support.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.support.domain.SupportTask;
import dev.kizuna.partner.support.domain.SupportUnit;
import dev.kizuna.partner.support.domain.SupportUnits;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Somebody whom the partner knows takes work off a key person, and one day no longer. */
@Component
public final class SupportingKeyPerson {

    private final SupportUnits units;
    private final People people;
    private final Occurrences occurrences;

    SupportingKeyPerson(SupportUnits units, People people, Occurrences occurrences) {
        this.units = units;
        this.people = people;
        this.occurrences = occurrences;
    }

    /** Who supports a key person, nobody being an answer; empty when there is no such person. */
    public Optional<Versioned<SupportUnit>> find(String keyPersonId) {
        return people.find(keyPersonId)
                .map(person -> units.find(keyPersonId)
                        .orElseGet(() -> new Versioned<>(
                                SupportUnit.empty(keyPersonId, person.value().partnerId()), 0)));
    }

    /** @param target the key person */
    public Outcome<SupportUnit> join(Target target, String memberId, SupportTask task) {
        var occurrence = occurrences.at(target.occurredAt());
        return change(target, person -> {
            if (!person.role().status().isOnTheWay() || person.isErased()) {
                return refusing(new Refusal.Against(
                        Rule.NOT_KEY_PERSON,
                        "",
                        "Somebody who is " + person.role().status() + " needs no support as key person"));
            }
            if (!people.has(person.partnerId(), memberId)) {
                return refusing(new Refusal.Against(
                        Rule.UNKNOWN_PERSON,
                        "memberId",
                        "\"" + person.partnerId() + "\" has nobody with the id \"" + memberId + "\""));
            }
            return unit -> unit.join(occurrence, memberId, task);
        });
    }

    /** @param target the key person */
    public Outcome<SupportUnit> leave(Target target, String memberId) {
        var occurrence = occurrences.at(target.occurredAt());
        return change(target, _ -> unit -> unit.leave(occurrence, memberId));
    }

    private Outcome<SupportUnit> change(
            Target target, Function<Person, Function<SupportUnit, Decision<SupportUnit>>> decision) {
        return people.find(target.id())
                .map(Versioned::value)
                .map(person -> Writing.continued(
                        units, target, SupportUnit.empty(target.id(), person.partnerId()), decision.apply(person)))
                .orElseGet(() -> new Outcome.NotFound<>(target.id()));
    }

    private static Function<SupportUnit, Decision<SupportUnit>> refusing(Refusal refusal) {
        return _ -> new Decision.Refused<>(refusal);
    }
}
