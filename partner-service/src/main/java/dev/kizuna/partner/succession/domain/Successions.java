package dev.kizuna.partner.succession.domain;

import dev.kizuna.partner.aggregate.domain.Documents;
import java.util.List;
import java.util.Set;

/** The successions of all key persons. */
public interface Successions extends Documents<Succession> {

    /** Those of some leavers, in the order of their ids. */
    List<Succession> among(Set<String> keyPersonIds);
}
