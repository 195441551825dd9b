package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.domain.TimelineId;
import java.util.Optional;

/**
 * Under what the stores keep promises: {@code partnerId/policy:subject}, and the round from the second on. It begins with
 * the partner, so that all of a partner lie together, and names it once only, since the key is there in each store.
 */
public final class PromiseKeys {

    private static final char PARTNER_END = '/';
    private static final char JOINT = ':';

    private PromiseKeys() {}

    /** The key of a promise. */
    public static String of(ObligationId id) {
        return of(id.partnerId(), id.toString());
    }

    /** The key of a promise whose id is given as text. */
    public static String of(String partnerId, String text) {
        int policyEnd = text.indexOf(JOINT);
        int partnerEnd = text.indexOf(JOINT, policyEnd + 1);
        return partnerId + PARTNER_END + text.substring(0, policyEnd) + text.substring(partnerEnd);
    }

    /** The key of a timeline: that of its first promise. */
    public static String of(TimelineId id) {
        return of(new ObligationId(id.policy(), id.partnerId(), id.subject(), 1));
    }

    /** The promise with a key; empty when no promise can have it. */
    public static Optional<ObligationId> parse(String key) {
        int partnerEnd = key.indexOf(PARTNER_END);
        int policyEnd = key.indexOf(JOINT, partnerEnd + 1);
        if (partnerEnd < 0 || policyEnd < 0) {
            return Optional.empty();
        }
        String withoutPartner = key.substring(partnerEnd + 1, policyEnd) + JOINT + key.substring(policyEnd);
        return ObligationId.parse(withoutPartner)
                .map(id -> new ObligationId(id.policy(), key.substring(0, partnerEnd), id.subject(), id.round()));
    }

    /** With what the keys of all promises to a partner begin. */
    public static String prefixOf(String partnerId) {
        return partnerId + PARTNER_END;
    }

    /** What comes after the keys of all promises to a partner. */
    public static String endOf(String partnerId) {
        return partnerId + (char) (PARTNER_END + 1);
    }
}
