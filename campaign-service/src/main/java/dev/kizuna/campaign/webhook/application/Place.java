package dev.kizuna.campaign.webhook.application;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place in a payload: a JSON Pointer (RFC 6901) from the piece that becomes an event, or with a {@code ^} before it from
 * the payload as a whole.
 */
record Place(boolean ofWhole, JsonPointer pointer) {

    private static final String WHOLE = "^";

    /** @throws IllegalArgumentException when it is no pointer */
    static Place parse(String text) {
        boolean ofWhole = text.startsWith(WHOLE);
        String pointer = ofWhole ? text.substring(1) : text;
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw new IllegalArgumentException("\"" + text + "\" is no JSON Pointer; it begins with / or ^/");
        }
        return new Place(ofWhole, JsonPointer.compile(pointer));
    }

    /** What is there as a text; null where nothing is, or no single value. */
    @Nullable
    String text(Piece piece) {
        JsonNode found = node(piece);
        return found.isValueNode() && !found.isNull() ? found.asString() : null;
    }

    JsonNode node(Piece piece) {
        return (ofWhole ? piece.whole() : piece.item()).at(pointer);
    }

    /** A piece of a payload that may become an event, and the payload. */
    record Piece(JsonNode whole, JsonNode item) {}
}
