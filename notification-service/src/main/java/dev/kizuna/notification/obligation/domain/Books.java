package dev.kizuna.notification.obligation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known, for the engine to read; it never writes. */
public interface Books {

    /** The partner, or an unknown one with this id. */
    Partner partner(String partnerId);

    /** What happened to a policy's promises about a subject; empty when nothing did. */
    Timeline timeline(TimelineId id);

    @Nullable
    Obligation obligation(ObligationId id);

    /** All promises to a partner by one policy, settled ones as well. */
    List<Obligation> ofPolicy(String partnerId, String policy);

    /** All promises to a partner that what happens next can still change. */
    List<Obligation> unsettled(String partnerId);
}
