package dev.kizuna.notification.obligation.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an event does to the promises about a subject. */
public enum Role {
    /** Opens the first round. */
    OPENS,
    /** Opens a round whenever none is open. */
    REOPENS,
    /** Keeps the round that is open. */
    MEETS,
    /** Makes the round that is open void. */
    CANCELS,
    /** Names who owes it from then on. */
    HANDS;

    /** How many sets there are. */
    private static final int MOST_SETS = 1 << values().length;

    /** All of them, so that none has to be made for an event. */
    private static final List<Set<Role>> SETS = sets();

    /** The set of roles with these bits, the first role's being the lowest. */
    public static Set<Role> set(int bits) {
        return SETS.get(bits);
    }

    static Set<Role> set(boolean opens, boolean reopens, boolean meets, boolean cancels, boolean hands) {
        return set((opens ? 1 : 0) | (reopens ? 2 : 0) | (meets ? 4 : 0) | (cancels ? 8 : 0) | (hands ? 16 : 0));
    }

    private static List<Set<Role>> sets() {
        List<Set<Role>> sets = new ArrayList<>();
        for (int bits = 0; bits < MOST_SETS; bits++) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : values()) {
                if ((bits & 1 << role.ordinal()) != 0) {
                    roles.add(role);
                }
            }
            sets.add(Set.copyOf(roles));
        }
        return List.copyOf(sets);
    }
}
