package dev.kizuna.campaign.commission.domain;

import java.time.Instant;
import java.util.List;

/** When partners were suspended, that is paused or terminated, as far as this service has heard. */
public interface Standings {

    /**
     * A change of a partner's standing.
     *
     * @param suspended whether the partner is suspended from then on
     */
    record Change(String eventId, Instant at, boolean suspended) {}

    /** Notes a change, unless it is known. */
    void note(String partnerId, Change change);

    /** All changes of a partner, in the order in which they happened. */
    List<Change> of(String partnerId);

    /** Whether a partner with these changes was suspended at a moment. */
    static boolean isSuspended(List<Change> changes, Instant moment) {
        boolean suspended = false;
        for (Change change : changes) {
            if (!change.at().isAfter(moment)) {
                suspended = change.suspended();
            }
        }
        return suspended;
    }
}
