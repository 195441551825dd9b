package dev.kizuna.kit.idempotency;

import dev.kizuna.kit.time.IdSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a creation repeatable. The id of the new thing is derived from the Idempotency-Key and written together
 * with it, so a repetition meets the first one's document, even after a crash between write and answer.
 *
 * @param key the client's key, or null when it sent none
 * @param fingerprint of path and request, to tell a repetition from another request under the same key
 */
public record Creation(@Nullable String key, String fingerprint) {

    /**
     * @param key the Idempotency-Key header, if there is one
     * @param path of the request
     * @param request the request as a value whose text says all of it, such as a record
     */
    public static Creation of(@Nullable String key, String path, Object request) {
        return new Creation(key == null || key.isBlank() ? null : key.strip(), digest(path + "\n" + request));
    }

    /** The id for the new thing: always the same for the same key and kind, new where there is no key. */
    public String id(IdSource ids, String kind) {
        return key == null
                ? ids.next()
                : UUID.nameUUIDFromBytes((kind + "\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
