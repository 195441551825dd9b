package dev.kizuna.partner.aggregate.domain;

import org.jspecify.annotations.Nullable;

/**
 * By what a repeated creation is recognised.
 *
 * @param key the client's key, or null when it gave none
 * @param fingerprint of all that the request says
 */
public record RequestMark(@Nullable String key, String fingerprint) {

    /** A creation that nobody will repeat under a key. */
    public static final RequestMark NONE = new RequestMark(null, "");
}
