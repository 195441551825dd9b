package dev.kizuna.campaign.activity.domain;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what a lead is one with others.
 *
 * @param mergedInto leads that it was found to be no other than
 * @param absorbed leads that were found to be no other than it
 * @param remaining the lead that remains of all that are one; null while that is itself
 */
public record Links(
        Set<String> mergedInto,
        Set<String> absorbed,
        @Nullable String remaining) {

    /** Those of a lead that is one with no other. */
    public static final Links NONE = new Links(Set.of(), Set.of(), null);

    public Links {
        mergedInto = Set.copyOf(mergedInto);
        absorbed = Set.copyOf(absorbed);
    }

    Links into(String other) {
        return new Links(and(mergedInto, other), absorbed, remaining);
    }

    Links with(String other) {
        return new Links(mergedInto, and(absorbed, other), remaining);
    }

    Links leaving(@Nullable String other) {
        return new Links(mergedInto, absorbed, other);
    }

    /** All that it was merged with, either way. */
    public Set<String> merged() {
        var all = new TreeSet<>(mergedInto);
        all.addAll(absorbed);
        return all;
    }

    private static Set<String> and(Set<String> known, String other) {
        var all = new TreeSet<>(known);
        all.add(other);
        return all;
    }
}
