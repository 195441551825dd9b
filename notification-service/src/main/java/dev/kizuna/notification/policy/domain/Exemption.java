package dev.kizuna.notification.policy.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where one partner's, or one owner's, people are told otherwise than a policy says.
 *
 * @param partnerId the partner concerned; null for all of an owner's
 * @param ownerId the owner concerned; null for all of a partner's
 * @param policies the policies concerned; empty for all
 * @param targets who is told instead; null to leave that as it is
 * @param quietHours what holds instead; null to leave that as it is
 */
public record Exemption(
        @Nullable String partnerId,
        @Nullable String ownerId,
        Set<String> policies,
        @Nullable List<Target> targets,
        @Nullable QuietHours quietHours) {

    public Exemption {
        policies = Collections.unmodifiableSet(new TreeSet<>(policies));
        targets = targets == null ? null : List.copyOf(targets);
    }

    boolean concerns(String policy, String partner, @Nullable String owner) {
        return (partnerId == null || partnerId.equals(partner))
                && (ownerId == null || ownerId.equals(owner))
                && (policies.isEmpty() || policies.contains(policy));
    }
}
