package dev.kizuna.dashboard.remote;

import org.jspecify.annotations.Nullable;

/**
 * What a service is told to do.
 *
 * @param body what is sent as JSON
 * @param key Idempotency-Key, under which a repetition is carried out once
 * @param version ETag of what was looked at, sent as If-Match
 */
public record Order(
        Object body, @Nullable String key, @Nullable String version) {

    public static Order of(Object body) {
        return new Order(body, null, null);
    }

    /** To be carried out once however often it is sent. */
    public Order once(String idempotencyKey) {
        return new Order(body, idempotencyKey, version);
    }

    /** To be carried out only while it is still as it was seen; an empty version asks for nothing. */
    public Order unlessChanged(@Nullable String etag) {
        return new Order(body, key, etag == null || etag.isBlank() ? null : etag);
    }
}
