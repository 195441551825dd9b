package dev.kizuna.kpi.review.application;

import dev.kizuna.kpi.review.domain.Pack;

/** What comes of a question about a review. */
public sealed interface ReviewAnswer {

    /** @param frozen false for a pack as it would be now */
    record Packed(Pack pack, boolean frozen) implements ReviewAnswer {}

    /** No such pack is frozen. */
    record Missing() implements ReviewAnswer {}

    /** The period is not over, so its pack cannot be frozen. */
    record TooEarly(String period) implements ReviewAnswer {}

    /** A generation that does not count freezes nothing, since its pack would be the one that everybody sees. */
    record NotCounting() implements ReviewAnswer {}

    /** What had been told by the end of the period is not all read yet, so a pack would stay half of one. */
    record HalfRead(String period) implements ReviewAnswer {}

    /** The question cannot be answered. */
    record Refused(String parameter, String detail) implements ReviewAnswer {}
}
