package dev.kizuna.kpi.review.domain;

import java.util.Collection;
import java.util.List;

/** All matters that were ever told of. */
public interface Matters {

    /** Merges what events told. */
    void tell(Collection<Matter> told);

    /** The open ones of partners, in order of their keys. */
    List<Matter> open(Collection<String> partnerIds);
}
