package dev.kizuna.notification.conversation.domain;

import java.time.Instant;
import java.util.List;

/** What somebody owes. */
public interface OwnPromises {

    /** A promise that is owed. */
    record Owed(
            String obligationId, String partnerId, String policy, String subjectId, Instant dueAt, boolean broken) {}

    /**
     * The first promises a person owes, by due time.
     *
     * @throws IllegalStateException when they cannot be had now
     */
    List<Owed> of(String personId, int most);
}
