package dev.kizuna.partner.keyperson.application;

import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.keyperson.domain.KeyPerson;
import dev.kizuna.partner.keyperson.domain.People;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A key person is taken over from a file, in the role if it is held already. The same row again changes nothing. */
@Component
public final class ImportingKeyPerson {

    private final People people;
    private final RegisteringPerson registering;
    private final EditingPerson editing;
    private final AppointingKeyPerson appointing;

    ImportingKeyPerson(
            People people, RegisteringPerson registering, EditingPerson editing, AppointingKeyPerson appointing) {
        this.people = people;
        this.registering = registering;
        this.editing = editing;
        this.appointing = appointing;
    }

    /** @param announcement null where the file does not say that the role was announced */
    public Outcome<Person> take(
            Start start, PersonProfile profile, AppointingKeyPerson.@Nullable Announcement announcement) {
        Optional<Versioned<Person>> present = people.find(start.id());
        if (present.isEmpty()) {
            return announcement == null
                    ? registering.registerCandidate(start, profile)
                    : registering.register(
                            start,
                            profile,
                            (person, occurrence) ->
                                    KeyPerson.of(person).takeOver(occurrence, announcement.at(occurrence)));
        }
        if (!present.get().value().partnerId().equals(start.partnerId())) {
            return new Outcome.Refused<>(new Refusal.Invalid(
                    "partnerId",
                    "the person belongs to \"" + present.get().value().partnerId() + "\", which does not change"));
        }
        Outcome<Person> edited = editing.edit(Target.of(start.id()), profile);
        if (announcement != null
                && edited instanceof Outcome.Done<Person>(var person)
                && person.value().role().appointment() == null) {
            var target = new Target(start.id(), OptionalLong.empty(), start.occurredAt());
            return appointing.takeOver(target, announcement);
        }
        return edited;
    }
}
