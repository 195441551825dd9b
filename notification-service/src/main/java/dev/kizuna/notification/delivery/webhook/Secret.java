package dev.kizuna.notification.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A symmetric key as Standard Webhooks write it: {@code whsec_} and 24 to 64 bytes in base64. */
public final class Secret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final SecretKeySpec key;

    private Secret(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** Reads a secret; what is refused is not repeated in the message. */
    public static Secret parse(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
            if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
                return new Secret(bytes);
            }
        } catch (IllegalArgumentException e) {
            // said below, without the secret
        }
        throw new IllegalArgumentException(
                "A webhook's secret must be whsec_ and " + SHORTEST + " to " + LONGEST + " bytes in base64");
    }

    /** Signature of a message, as it stands in the header. */
    String sign(String id, long epochSecond, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature = mac.doFinal((id + "." + epochSecond + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
