package dev.kizuna.partner.succession.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.partnership.application.LocalDays;
import dev.kizuna.partner.succession.domain.Succession;
import dev.kizuna.partner.succession.domain.Successions;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A key person will leave, and somebody is named who shall follow. */
@Component
public final class PlanningSuccession {

    private final Successions successions;
    private final People people;
    private final LocalDays days;
    private final Occurrences occurrences;

    PlanningSuccession(Successions successions, People people, LocalDays days, Occurrences occurrences) {
        this.successions = successions;
        this.people = people;
        this.days = days;
        this.occurrences = occurrences;
    }

    /** @param target the leaver */
    public Outcome<Succession> plan(Target target, String successorId, @Nullable LocalDate lastDay) {
        Optional<Person> found = people.find(target.id()).map(Versioned::value);
        if (found.isEmpty()) {
            return new Outcome.NotFound<>(target.id());
        }
        Person leaver = found.get();
        var occurrence = occurrences.at(target.occurredAt());
        var today = days.of(leaver.partnerId(), occurrence.at());
        return Writing.continued(successions, target, Succession.open(leaver), succession -> {
            var decision = succession.plan(occurrence, leaver, successorId, lastDay, today);
            return decision instanceof Decision.Accepted<Succession> && !isOf(leaver.partnerId(), successorId)
                    ? Decision.against(
                            Rule.UNKNOWN_PERSON,
                            "successorId",
                            "\"" + leaver.partnerId() + "\" has nobody of its own with the id \"" + successorId + "\"")
                    : decision;
        });
    }

    /** Only the partner's own people can be its key person. */
    private boolean isOf(String partnerId, String personId) {
        return people.has(partnerId, personId)
                && people.find(personId)
                        .filter(person -> person.value().partnerId().equals(partnerId))
                        .isPresent();
    }
}
