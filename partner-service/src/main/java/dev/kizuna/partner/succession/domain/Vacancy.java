package dev.kizuna.partner.succession.domain;

import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.partnership.domain.Partner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A partner without a key person, or soon without one.
 *
 * @param leaving when each of those who hold the role leaves; empty when nobody holds it
 * @param onTheWay who may fill it
 */
public record Vacancy(Partner partner, List<SuccessionPlanned> leaving, List<Person> onTheWay) {

    public Vacancy {
        leaving = List.copyOf(leaving);
        onTheWay = List.copyOf(onTheWay);
    }

    /** Whether nobody holds the role already. */
    public boolean isOpen() {
        return leaving.isEmpty();
    }

    /**
     * Looks at a partner.
     *
     * @param people who are key persons of the partner or on the way to it
     * @param successions of those who hold the role
     */
    public static Optional<Vacancy> of(Partner partner, List<Person> people, List<Succession> successions) {
        Map<Boolean, List<Person>> byRole = people.stream()
                .collect(Collectors.partitioningBy(person -> person.role().isHeld()));
        List<Person> holders = byRole.getOrDefault(true, List.of());
        List<SuccessionPlanned> leaving = holders.stream()
                .flatMap(holder -> successions.stream()
                        .filter(succession -> succession.id().equals(holder.personId()))
                        .flatMap(succession -> succession.plan(holder).stream()))
                .toList();
        return leaving.size() < holders.size()
                ? Optional.empty()
                : Optional.of(new Vacancy(partner, leaving, byRole.getOrDefault(false, List.of())));
    }
}
