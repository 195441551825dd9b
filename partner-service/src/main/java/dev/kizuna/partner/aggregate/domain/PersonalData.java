package dev.kizuna.partner.aggregate.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that may speak of people: by their ids, which stay, and in words, which go with the person. */
public interface PersonalData {

    /** All that refers to a person, by id or by name. */
    List<Reference> about(NamedPerson person);

    /** Puts the person's id in place of the name wherever people have written it. */
    void forget(NamedPerson person);

    /**
     * A document that refers to a person.
     *
     * @param kind name of the collection
     * @param mentions where it does; one without a field when the whole document is the person's own
     */
    record Reference(String kind, String id, @Nullable String partnerId, List<Mention> mentions) {}

    /**
     * A place in a document.
     *
     * @param field its path
     * @param part what stands there and beside it
     */
    record Mention(String field, Map<String, Object> part) {}
}
