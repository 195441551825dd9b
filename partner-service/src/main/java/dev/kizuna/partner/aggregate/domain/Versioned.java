package dev.kizuna.partner.aggregate.domain;

import java.util.function.Function;

/** A state with the version it had when read, counted from 1. */
public record Versioned<T>(T value, long version) {

    public <R> Versioned<R> map(Function<T, R> mapping) {
        return new Versioned<>(mapping.apply(value), version);
    }
}
