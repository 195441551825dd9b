package dev.kizuna.partner.partnership.domain;

import dev.kizuna.partner.aggregate.domain.Documents;
import java.util.List;
import java.util.Set;

/** All partners. */
public interface Partners extends Documents<Partner> {

    /** Those of the ids that no partner has. */
    Set<String> unknownOf(Set<String> partnerIds);

    /** Those that have one of the ids, in any order. */
    List<Partner> among(Set<String> partnerIds);

    /** Ids of those that a partner manager answers for. */
    Set<String> ownedBy(String ownerId);
}
