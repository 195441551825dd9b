package dev.kizuna.notification.policy.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that is found to be wrong, each with its place. */
final class Problems {

    private final Set<String> found = new LinkedHashSet<>();

    void add(Setting where, String what) {
        found.add(where.place() + ": " + what);
    }

    void require(boolean condition, Setting where, String what) {
        if (!condition) {
            add(where, what);
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidPolicyException(List.copyOf(found));
        }
    }
}
