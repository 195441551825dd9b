package dev.kizuna.partner.inquiry.domain;

import org.jspecify.annotations.Nullable;

/**
 * What is to be noted of an answer.
 *
 * @param automatic true for an automatic reply, which is no human reaction
 * @param channel where it was given, when that is known
 * @param direct whether only its receiver could read it; null when the channel says so
 * @param directReason code of what excuses a direct answer
 */
public record Reply(
        String answeredBy,
        boolean automatic,
        @Nullable String channel,
        @Nullable Boolean direct,
        @Nullable String directReason) {

    /** An answer of which no more is known than who gave it. */
    public static Reply by(String answeredBy, boolean automatic) {
        return new Reply(answeredBy, automatic, null, null, null);
    }
}
