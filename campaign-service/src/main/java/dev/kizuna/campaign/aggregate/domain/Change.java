package dev.kizuna.campaign.aggregate.domain;

import java.util.List;

/** How a change of an aggregate ended. */
public sealed interface Change<T> {

    /** It is as the command wants it, now or already before. */
    record Done<T>(Kept<T> now) implements Change<T> {}

    /** There is no such aggregate. */
    record Missing<T>(String id) implements Change<T> {}

    /** It has another version than the one the change was based on. */
    record Stale<T>(long version) implements Change<T> {}

    /** Others kept changing it at the same time. */
    record Contended<T>() implements Change<T> {}

    /** It cannot be changed so, for at least one reason. */
    record Refused<T>(List<Refusal> refusals) implements Change<T> {}
}
