package dev.kizuna.dashboard.remote;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * What a service is told to do.
 *
 * @param body what is sent as JSON
 * @param type what kind of JSON it is
 * @param key Idempotency-Key, under which a repetition is carried out once
 * @param version ETag of what was looked at, sent as If-Match
 */
public record Order(
        Object body,
        MediaType type,
        @Nullable String key,
        @Nullable String version) {

    private static final MediaType CLOUD_EVENT = new MediaType("application", "cloudevents+json");

    public static Order of(Object body) {
        return new Order(body, MediaType.APPLICATION_JSON, null, null);
    }

    /** To take notice of an event, in CloudEvents' JSON format. */
    public static Order ofEvent(Object event) {
        return new Order(event, CLOUD_EVENT, null, null);
    }

    /** To be carried out once however often it is sent. */
    public Order once(String idempotencyKey) {
        return new Order(body, type, idempotencyKey, version);
    }

    /** To be carried out only while it is still as it was seen; an empty version asks for nothing. */
    public Order unlessChanged(@Nullable String etag) {
        return new Order(body, type, key, etag == null || etag.isBlank() ? null : etag);
    }
}
