package dev.kizuna.kpi.attribution.domain;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sale is another one than was told.
 *
 * @param before null when none was told under this conversion's id
 * @param after null when the conversion is a report of another sale by now
 */
public record SaleChange(
        String partnerId,
        String conversionId,
        @Nullable Sale before,
        @Nullable Sale after) {

    /** Journeys whose touches are to be asked for: new ones, and all when the sale is at another time now. */
    public Set<String> asked() {
        if (after == null || before == null || !after.at().equals(before.at())) {
            return after == null ? Set.of() : after.journeys();
        }
        return without(after.journeys(), before.journeys());
    }

    /** Journeys whose touches matter no more. */
    public Set<String> left() {
        if (before == null) {
            return Set.of();
        }
        return after == null ? before.journeys() : without(before.journeys(), after.journeys());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
