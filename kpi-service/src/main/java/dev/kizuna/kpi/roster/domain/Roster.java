package dev.kizuna.kpi.roster.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All partners that were ever told of. */
public interface Roster {

    /** Merges what events told of partners. */
    void tell(Collection<Member> told);

    Optional<Member> find(String partnerId);

    /** All of them by id. */
    List<Member> all();
}
