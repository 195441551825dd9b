package dev.kizuna.kpi.attribution.domain;

import org.jspecify.annotations.Nullable;

/** What is known of the things of all partners, and the sales as they were last told. */
public interface Things {

    /** What is known of a thing; {@link Thing#UNKNOWN} when nothing is. */
    Thing find(String partnerId, ThingId id);

    void put(String partnerId, ThingId id, Thing thing);

    /** The sale that was last told under a conversion's id, or null. */
    @Nullable
    Sale sale(String partnerId, String conversionId);

    void tell(String partnerId, String conversionId, @Nullable Sale sale);
}
