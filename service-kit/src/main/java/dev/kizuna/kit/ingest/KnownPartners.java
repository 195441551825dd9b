package dev.kizuna.kit.ingest;

import java.util.Set;

/** Which partners a service knows. */
@FunctionalInterface
public interface KnownPartners {

    /**
     * Those of the ids that no known partner has. May wait for a moment where the service reads a replica.
     *
     * @throws UndecidedPartnersException when some are not in the replica, and it cannot be shown to have all that it should
     */
    Set<String> unknownOf(Set<String> partnerIds);
}
