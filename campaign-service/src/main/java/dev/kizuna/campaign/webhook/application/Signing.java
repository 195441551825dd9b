package dev.kizuna.campaign.webhook.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a tool proves that a request is its own: an HMAC-SHA256 over what it sent. Any of several secrets will do, so that
 * one can be put in another's place without a gap. Secrets are neither told nor logged.
 */
public final class Signing {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BODY = "{body}";
    private static final String TIMESTAMP = "{timestamp}";
    private static final long FIRST_IN_MILLIS = 100_000_000_000L;

    private final List<SecretKeySpec> keys;
    private final Scheme scheme;
    private final Clock clock;

    /** How bytes are written in a header. */
    public enum Encoding {
        HEX,
        BASE64
    }

    /**
     * Where the signature is and what it is over.
     *
     * @param header the header with the signature
     * @param prefix what stands before it there, such as {@code sha256=}
     * @param timestampHeader the header with the time of sending, in seconds or milliseconds since 1970 or ISO 8601; null
     *     when there is none, and nothing keeps others from sending a request again
     * @param signed what is signed: {@code {body}} and {@code {timestamp}} stand for what was sent
     * @param tolerance how old, or how far ahead, the time of sending may be
     */
    public record Scheme(
            String header,
            String prefix,
            Encoding encoding,
            @Nullable String timestampHeader,
            String signed,
            Duration tolerance) {}

    /** Why a request is not let in. */
    public enum Fault {
        UNSIGNED,
        FORGED,
        STALE
    }

    public Signing(List<String> secrets, Scheme scheme, Clock clock) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
        this.scheme = scheme;
        this.clock = clock;
    }

    /** What is wrong with a request; empty when it is the tool's own. */
    public Optional<Fault> faultOf(Function<String, @Nullable String> headers, byte[] body) {
        String given = headers.apply(scheme.header);
        String timestamp = scheme.timestampHeader == null ? "" : headers.apply(scheme.timestampHeader);
        if (given == null || timestamp == null) {
            return Optional.of(Fault.UNSIGNED);
        }
        Optional<byte[]> signature = decoded(given.strip());
        if (signature.isEmpty() || keys.stream().noneMatch(key -> isSigned(key, signature.get(), timestamp, body))) {
            return Optional.of(Fault.FORGED);
        }
        return scheme.timestampHeader == null || isFresh(timestamp) ? Optional.empty() : Optional.of(Fault.STALE);
    }

    private Optional<byte[]> decoded(String given) {
        if (!given.startsWith(scheme.prefix)) {
            return Optional.empty();
        }
        String text = given.substring(scheme.prefix.length());
        try {
            return Optional.of(
                    switch (scheme.encoding) {
                        case HEX -> HexFormat.of().parseHex(text);
                        case BASE64 -> Base64.getDecoder().decode(text);
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Compares in a time that tells nothing of how much fits. */
    private boolean isSigned(SecretKeySpec key, byte[] signature, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            int at = scheme.signed.indexOf(BODY);
            mac.update(filled(scheme.signed.substring(0, at), timestamp));
            mac.update(body);
            mac.update(filled(scheme.signed.substring(at + BODY.length()), timestamp));
            return MessageDigest.isEqual(mac.doFinal(), signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] filled(String text, String timestamp) {
        return text.replace(TIMESTAMP, timestamp).getBytes(StandardCharsets.UTF_8);
    }

    private boolean isFresh(String timestamp) {
        return instant(timestamp.strip())
                .filter(at -> Duration.between(at, clock.instant()).abs().compareTo(scheme.tolerance) <= 0)
                .isPresent();
    }

    /** A time as tools write it: seconds or milliseconds since 1970, or ISO 8601. */
    static Optional<Instant> instant(String text) {
        try {
            if (text.matches("\\d{1,15}")) {
                long number = Long.parseLong(text);
                return Optional.of(
                        number < FIRST_IN_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
