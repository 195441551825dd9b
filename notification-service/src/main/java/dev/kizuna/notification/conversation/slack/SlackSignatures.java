package dev.kizuna.notification.conversation.slack;

import com.slack.api.app_backend.SlackSignature;
import dev.kizuna.notification.conversation.application.Door.Knock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Slack's request signatures, version v0: an HMAC over time and body; a request older than five minutes may be a replay. */
final class SlackSignatures {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String TIMESTAMP =
            SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP.toLowerCase(Locale.ROOT);
    private static final String SIGNATURE = SlackSignature.HeaderNames.X_SLACK_SIGNATURE.toLowerCase(Locale.ROOT);

    private final SlackSignature.Generator generator;
    private final Clock clock;

    SlackSignatures(String secret, Clock clock) {
        this.generator = new SlackSignature.Generator(secret);
        this.clock = clock;
    }

    /** What is wrong with the signature; empty when it is Slack's. */
    Optional<String> faultOf(Knock knock) {
        String timestamp = knock.header(TIMESTAMP).orElse("");
        String signature = knock.header(SIGNATURE).orElse("");
        if (timestamp.isEmpty() || signature.isEmpty()) {
            return Optional.of("unsigned: X-Slack-Request-Timestamp and X-Slack-Signature are needed");
        }
        Instant sent;
        try {
            sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        } catch (RuntimeException e) {
            return Optional.of("unsigned: X-Slack-Request-Timestamp is no time");
        }
        if (Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return Optional.of("old: it was signed more than five minutes from now, at " + sent);
        }
        String expected = generator.generate(timestamp, new String(knock.body(), StandardCharsets.UTF_8));
        boolean genuine = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
        return genuine ? Optional.empty() : Optional.of("forged: the signature is not Slack's");
    }
}
