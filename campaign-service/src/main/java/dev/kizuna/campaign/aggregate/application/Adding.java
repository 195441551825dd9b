package dev.kizuna.campaign.aggregate.application;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.ingest.KnownPartners;
import java.util.List;
import java.util.Set;

/**
 * Keeps new aggregates of partners that are known.
 *
 * @param <T> the aggregate
 * @param <E> its events
 */
public final class Adding<T, E> {

    private final Keeping<T, E> keeping;
    private final KnownPartners partners;

    public Adding(Keeping<T, E> keeping, KnownPartners partners) {
        this.keeping = keeping;
        this.partners = partners;
    }

    /** Keeps what was decided on. */
    public Addition<T> add(String partnerId, Creation creation, Decision<T, E> decision) {
        return switch (decision) {
            case Decision.Refused<T, E>(var refusals) -> new Addition.Refused<>(refusals);
            case Decision.Unchanged<T, E>() -> throw new IllegalArgumentException("Something new is always a change");
            case Decision.Accepted<T, E>(T state, var events) -> {
                if (partners.unknownOf(Set.of(partnerId)).isEmpty()) {
                    yield keeping.add(state, creation, events);
                }
                yield new Addition.Refused<>(List.of(new Refusal(
                        Reason.UNKNOWN_PARTNER, "/partnerId", "no partner has the id \"" + partnerId + "\"")));
            }
        };
    }
}
