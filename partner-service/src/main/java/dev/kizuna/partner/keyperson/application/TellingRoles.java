package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.load.domain.RoleHolder;
import dev.kizuna.partner.load.domain.RoleHolders;
import dev.kizuna.partner.ramp.domain.RampStart;
import dev.kizuna.partner.ramp.domain.RampStarts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells ramps and load plans who holds the role, and nothing else of a person. */
@Component
final class TellingRoles implements RampStarts, RoleHolders {

    private final People people;

    TellingRoles(People people) {
        this.people = people;
    }

    @Override
    public Optional<RampStart> find(String keyPersonId) {
        return person(keyPersonId).map(person -> {
            @Nullable Appointment last = person.role().appointment();
            return new RampStart(
                    person.personId(),
                    person.partnerId(),
                    person.role().isHeld(),
                    last == null ? null : last.appointedAt(),
                    last == null ? null : last.rampStart(),
                    last == null ? List.of() : last.targets());
        });
    }

    @Override
    public Optional<RoleHolder> holder(String keyPersonId) {
        return person(keyPersonId).map(person -> {
            @Nullable Appointment last = person.role().appointment();
            return new RoleHolder(
                    person.personId(),
                    person.partnerId(),
                    person.role().isHeld(),
                    last == null ? null : last.rampStart());
        });
    }

    private Optional<Person> person(String keyPersonId) {
        return people.find(keyPersonId).map(Versioned::value);
    }
}
