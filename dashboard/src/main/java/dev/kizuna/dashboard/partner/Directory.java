package dev.kizuna.dashboard.partner;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names and zones as the directory topic has them: a replica in memory that is read anew at each start, so that names
 * are there even while partner-service is away, and gone everywhere once a person is erased.
 */
public final class Directory {

    /** Where nothing is known of a partner: the program's home. */
    public static final ZoneId HOME = ZoneId.of("Asia/Tokyo");

    private final Map<String, Partner> partners = new ConcurrentHashMap<>();
    private final Map<PersonKey, Person> people = new ConcurrentHashMap<>();

    /** A partner as it is called, and the zone in which its days are counted. */
    public record Partner(String partnerId, String name, ZoneId zone) {}

    /** A person as seen from a partner. */
    public record Person(String partnerId, String personId, String name, boolean keyPerson) {}

    private record PersonKey(String partnerId, String personId) {}

    public void put(Partner partner) {
        partners.put(partner.partnerId(), partner);
    }

    public void put(Person person) {
        people.put(new PersonKey(person.partnerId(), person.personId()), person);
    }

    public void forgetPartner(String partnerId) {
        partners.remove(partnerId);
    }

    public void forgetPerson(String partnerId, String personId) {
        people.remove(new PersonKey(partnerId, personId));
    }

    public Optional<Partner> partner(String partnerId) {
        return Optional.ofNullable(partners.get(partnerId));
    }

    /** The partner's name, or its id where none is known. */
    public String nameOf(String partnerId) {
        return partner(partnerId).map(Partner::name).orElse(partnerId);
    }

    /** The zone in which the partner's days are counted. */
    public ZoneId zoneOf(String partnerId) {
        return partner(partnerId).map(Partner::zone).orElse(HOME);
    }

    /** The person's name, or the id where none is known. An owner may be known from another partner only. */
    public String nameOf(String partnerId, String personId) {
        Person here = people.get(new PersonKey(partnerId, personId));
        return here == null ? nameOfPerson(personId) : here.name();
    }

    /** The name of a person of whatever partner, or the id where none is known. */
    public String nameOfPerson(String personId) {
        return people.values().stream()
                .filter(person -> person.personId().equals(personId))
                .min(Comparator.comparing(Person::partnerId))
                .map(Person::name)
                .orElse(personId);
    }

    /** All partners, by id. */
    public List<Partner> partners() {
        return partners.values().stream()
                .sorted(Comparator.comparing(Partner::partnerId))
                .toList();
    }

    /** A key person of whatever partner, or anybody with the id where it is nobody's key person. */
    public Optional<Person> keyPerson(String personId) {
        return people.values().stream()
                .filter(person -> person.personId().equals(personId))
                .max(Comparator.comparing(Person::keyPerson));
    }

    /** The partner's key persons of today, by name. */
    public List<Person> keyPersonsOf(String partnerId) {
        return people.values().stream()
                .filter(person -> person.partnerId().equals(partnerId) && person.keyPerson())
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::personId))
                .toList();
    }
}
