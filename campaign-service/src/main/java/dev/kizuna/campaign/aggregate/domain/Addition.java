package dev.kizuna.campaign.aggregate.domain;

import java.util.List;

/** How the creation of an aggregate ended. */
public sealed interface Addition<T> {

    /** It is there: made now, or made before by the same request. */
    record Added<T>(Kept<T> kept) implements Addition<T> {}

    /** Another one has its id. */
    record Taken<T>(String id) implements Addition<T> {}

    /** The key that makes the request repeatable had been used for another request. */
    record KeyReused<T>() implements Addition<T> {}

    /** It cannot be made, for at least one reason. */
    record Refused<T>(List<Refusal> refusals) implements Addition<T> {}
}
