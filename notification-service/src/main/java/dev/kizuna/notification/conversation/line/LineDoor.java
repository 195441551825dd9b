package dev.kizuna.notification.conversation.line;

import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParseException;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.Event;
import dev.kizuna.notification.conversation.application.ConversationMeters;
import dev.kizuna.notification.conversation.application.Door;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in what LINE has signed with the channel's secret, and nothing else. */
public final class LineDoor implements Door {

    private static final Logger log = LoggerFactory.getLogger(LineDoor.class);
    private static final String SIGNATURE = WebhookParser.SIGNATURE_HEADER_NAME.toLowerCase(Locale.ROOT);

    private final @Nullable LineSignatureValidator signatures;
    private final LineEvents events;
    private final ConversationMeters meters;

    /** @param secret the channel's secret; the door stays shut without one */
    public LineDoor(@Nullable String secret, LineEvents events, ConversationMeters meters) {
        this.signatures = secret == null || secret.isBlank()
                ? null
                : new LineSignatureValidator(secret.getBytes(StandardCharsets.UTF_8));
        this.events = events;
        this.meters = meters;
    }

    @Override
    public Answer take(Knock knock) {
        if (signatures == null) {
            return new Answer.Shut("kizuna.line.channel-secret is not set, so nothing is taken from LINE");
        }
        String signature = knock.header(SIGNATURE).orElse("");
        if (signature.isEmpty()) {
            return forged("unsigned", "unsigned: X-Line-Signature is needed");
        }
        if (!isGenuine(signatures, knock.body(), signature)) {
            return forged("forged", "forged: the signature is not LINE's");
        }
        try {
            List<Event> received = new WebhookParser(signatures)
                    .handle(signature, knock.body())
                    .events();
            for (Event event : Objects.requireNonNullElse(received, List.<Event>of())) {
                meters.taken("line", events.take(event));
            }
            return new Answer.Taken("{}");
        } catch (WebhookParseException | IOException e) {
            meters.refused("line", "malformed");
            return new Answer.Malformed("The payload is no webhook of LINE's");
        }
    }

    private static boolean isGenuine(LineSignatureValidator signatures, byte[] body, String signature) {
        try {
            return signatures.validateSignature(body, signature);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Answer forged(String reason, String why) {
        meters.refused("line", reason);
        log.warn("A request that says it is LINE's is turned away: {}", why);
        return new Answer.Forged(why);
    }
}
