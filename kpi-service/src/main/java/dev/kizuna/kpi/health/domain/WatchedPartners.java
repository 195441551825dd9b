package dev.kizuna.kpi.health.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The partners whose health can be asked for, with who answers for them and whether it fell. */
public interface WatchedPartners {

    Optional<Standing> find(String partnerId);

    /**
     * Partners in the order of their ids.
     *
     * @param managerId only those that this partner manager answers for; null for all
     * @param fallen only those whose health fell and is not back
     * @param after the id after which to begin
     */
    List<Standing> page(@Nullable String managerId, boolean fallen, String after, int limit);

    /** Applies what is new, in its order. */
    void apply(Collection<News> news);

    /**
     * A partner.
     *
     * @param managerId who answers for it; null while that is not known
     * @param fall the fall it has not recovered from
     */
    record Standing(
            String partnerId,
            @Nullable String managerId,
            @Nullable Fall fall) {}

    /** What is new of a partner. */
    sealed interface News {

        String partnerId();

        record Managed(String partnerId, String managerId) implements News {}

        record Fell(String partnerId, Fall fall) implements News {}

        record Recovered(String partnerId, String fallId) implements News {}
    }
}
