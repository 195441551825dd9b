package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.load.domain.RoleHolder;
import dev.kizuna.partner.load.domain.RoleHolders;
import dev.kizuna.partner.ramp.domain.RampStart;
import dev.kizuna.partner.ramp.domain.RampStarts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells ramps and load plans who holds the role, and nothing else of a person. */
@Component
final class TellingRoles implements RampStarts, RoleHolders {

    private static final Map<String, String> KEY_PERSONS = Map.of("keyPerson", "true");
    private static final int AT_A_TIME = 200;

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
        return person(keyPersonId).map(TellingRoles::holder);
    }

    @Override
    public void eachHolder(Consumer<RoleHolder> visitor) {
        String after = "";
        List<Versioned<Person>> piece;
        do {
            piece = people.select(new Selection(KEY_PERSONS, after, AT_A_TIME));
            piece.stream()
                    .map(Versioned::value)
                    .filter(person -> person.role().isHeld())
                    .map(TellingRoles::holder)
                    .forEach(visitor);
            after = piece.isEmpty() ? after : piece.getLast().value().personId();
        } while (piece.size() == AT_A_TIME);
    }

    private static RoleHolder holder(Person person) {
        @Nullable Appointment last = person.role().appointment();
        return new RoleHolder(
                person.personId(),
                person.partnerId(),
                person.role().isHeld(),
                last == null ? null : last.rampStart(),
                last == null ? null : last.appointedAt());
    }

    private Optional<Person> person(String keyPersonId) {
        return people.find(keyPersonId).map(Versioned::value);
    }
}
