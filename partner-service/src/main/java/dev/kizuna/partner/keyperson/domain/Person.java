package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.NamedPerson;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person at a partner, or one of the vendor's people as partners see them. Personal data is in the profile, and what
 * people wrote of the person in their own words in the role; without both, the role's history remains by ids.
 *
 * @param partnerIds partners in whose directory the person is; the first is the person's own, of which alone the person
 *     can be key person
 * @param profile null once it was erased
 */
public record Person(
        String personId, List<String> partnerIds, @Nullable PersonProfile profile, Role role) {

    public Person {
        partnerIds = List.copyOf(partnerIds);
    }

    /** A person is entered into the directory. */
    public static Decision<Person> enter(
            Occurrence occurrence, String personId, String partnerId, PersonProfile profile) {
        var person = new Person(personId, List.of(partnerId), profile, Role.NONE);
        return new Decision.Accepted<>(person, List.copyOf(person.entries(occurrence, profile)));
    }

    /** The partner whose person this is. */
    public String partnerId() {
        return partnerIds.getFirst();
    }

    public boolean isErased() {
        return profile == null;
    }

    /** By what texts could name the person; by nothing more once it was erased. */
    public NamedPerson named() {
        return new NamedPerson(
                personId,
                profile == null
                        ? List.of()
                        : Stream.of(profile.displayName(), profile.email(), profile.slackUserId(), profile.lineUserId())
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** The person's entry is edited; the same entry again changes nothing. */
    public Decision<Person> edit(Occurrence occurrence, PersonProfile edited) {
        if (profile == null) {
            return erased();
        }
        if (edited.equals(profile)) {
            return Decision.unchanged(this);
        }
        return new Decision.Accepted<>(
                new Person(personId, partnerIds, edited, role), List.copyOf(entries(occurrence, edited)));
    }

    /** Another partner sees the person, too: one of the vendor's people who looks after several. */
    public Decision<Person> introduceTo(Occurrence occurrence, String partnerId) {
        if (profile == null) {
            return erased();
        }
        if (partnerIds.contains(partnerId)) {
            return Decision.unchanged(this);
        }
        List<String> more = new ArrayList<>(partnerIds);
        more.add(partnerId);
        return new Decision.Accepted<>(
                new Person(personId, more, profile, role),
                List.of(new PersonEvent.ProfileChanged(occurrence, partnerId, personId, profile, false)));
    }

    /** Nothing personal remains. A key person stands down with it. Erasing twice changes nothing. */
    public Decision<Person> erase(Occurrence occurrence) {
        if (profile == null) {
            return Decision.unchanged(this);
        }
        List<DomainEvent> events = new ArrayList<>();
        if (role.isHeld()) {
            events.add(
                    new KeyPersonEvent.StoodDown(occurrence.also("stood-down"), partnerId(), personId, null, "erased"));
        }
        for (String partnerId : partnerIds) {
            events.add(new PersonEvent.Erased(occurrence.also(partnerId), partnerId, personId));
        }
        Role left = role.isHeld() ? role.is(Role.Status.STOOD_DOWN, occurrence.at()) : role;
        return new Decision.Accepted<>(new Person(personId, partnerIds, null, left.withoutWords()), events);
    }

    /** What happens in the role changes the role, and the directory where it tells who is key person. */
    Decision<Person> in(Role next, KeyPersonEvent event) {
        List<DomainEvent> events = new ArrayList<>(List.of(event));
        var person = new Person(personId, partnerIds, profile, next);
        if (profile != null && next.isHeld() != role.isHeld()) {
            events.addAll(person.entries(event.occurrence().also("profile"), profile));
        }
        return new Decision.Accepted<>(person, events);
    }

    Optional<Decision<Person>> refusalOfErased() {
        return isErased() ? Optional.of(erased()) : Optional.empty();
    }

    private static Decision<Person> erased() {
        return Decision.wrongState("The person's data was erased");
    }

    private List<PersonEvent> entries(Occurrence occurrence, PersonProfile entry) {
        List<PersonEvent> entries = new ArrayList<>();
        for (String partnerId : partnerIds) {
            entries.add(new PersonEvent.ProfileChanged(
                    entries.isEmpty() ? occurrence : occurrence.also(partnerId),
                    partnerId,
                    personId,
                    entry,
                    role.isHeld() && partnerId.equals(partnerId())));
        }
        return entries;
    }
}
