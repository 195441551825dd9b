package dev.kizuna.campaign.activity.domain;

import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from reports and can be read, many at once.
 *
 * @param <T> a lead or a deal
 */
public interface Documents<T> {

    /** Those of the ids that are there, by id. */
    Map<String, Kept<T>> findAll(Set<String> ids);

    /**
     * Saves new states.
     *
     * @param changed each with the version it is based on, 0 where there was none
     * @return false when another writer was faster with at least one of them, which was not saved
     */
    boolean saveAll(Collection<Kept<T>> changed);

    /** What is known under an id. */
    Optional<T> find(String id);

    /**
     * A piece of the list in the order of the ids.
     *
     * @param partnerId only this partner's, or null for all
     * @param campaignId only this campaign's, or null for all
     * @param after the id after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<T> list(@Nullable String partnerId, @Nullable String campaignId, String after, int limit);
}
