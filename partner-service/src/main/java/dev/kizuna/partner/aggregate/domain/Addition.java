package dev.kizuna.partner.aggregate.domain;

/** How the addition of something new ended. */
public sealed interface Addition<T> {

    /** It is there now, in version 1. */
    record Now<T>() implements Addition<T> {}

    /** The same request had added it before. */
    record Before<T>(Versioned<T> present) implements Addition<T> {}

    /** Another request had added something under this id. */
    record Taken<T>(Versioned<T> present) implements Addition<T> {}

    /** The request's key was used for another request. */
    record KeyReused<T>() implements Addition<T> {}
}
