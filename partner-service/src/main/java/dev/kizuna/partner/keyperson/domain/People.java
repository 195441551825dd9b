package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.Documents;
import java.util.List;
import java.util.Set;

/** Everybody in the directory. */
public interface People extends Documents<Person> {

    /** Whether somebody with the id, who was not erased, is in the partner's directory. */
    default boolean has(String partnerId, String personId) {
        return find(personId)
                .map(found -> found.value())
                .filter(person -> !person.isErased() && person.partnerIds().contains(partnerId))
                .isPresent();
    }

    /** All key persons of these partners and all who are on the way to it, in the order of their ids. */
    List<Person> onTheWay(Set<String> partnerIds);
}
