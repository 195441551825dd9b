package dev.kizuna.partner.aggregate.domain;

import java.util.Map;

/**
 * A piece of a list in the order of the ids.
 *
 * @param equal values that fields must have
 * @param containing texts that fields must have in them
 * @param atMost values, such as dates, after which fields must not come; a field that is absent is none of them
 * @param after id after which the piece begins; empty for the beginning
 * @param limit most items wanted
 */
public record Selection(
        Map<String, String> equal,
        Map<String, String> containing,
        Map<String, String> atMost,
        String after,
        int limit) {

    /** A piece of those whose fields have these values. */
    public Selection(Map<String, String> equal, String after, int limit) {
        this(equal, Map.of(), after, limit);
    }

    /** A piece of those whose fields have these values, and these texts in them. */
    public Selection(Map<String, String> equal, Map<String, String> containing, String after, int limit) {
        this(equal, containing, Map.of(), after, limit);
    }
}
