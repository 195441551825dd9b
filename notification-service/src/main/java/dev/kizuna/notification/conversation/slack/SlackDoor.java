package dev.kizuna.notification.conversation.slack;

import dev.kizuna.notification.conversation.application.ConversationMeters;
import dev.kizuna.notification.conversation.application.Door;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Lets in what Slack has signed, and nothing else. */
public final class SlackDoor implements Door {

    private static final Logger log = LoggerFactory.getLogger(SlackDoor.class);

    private final @Nullable SlackSignatures signatures;
    private final Function<String, Answer> behind;
    private final ConversationMeters meters;

    /**
     * A door.
     *
     * @param secret the app's signing secret; the door stays shut without one
     * @param behind takes the body
     */
    public SlackDoor(@Nullable String secret, Function<String, Answer> behind, ConversationMeters meters, Clock clock) {
        this.signatures = secret == null || secret.isBlank() ? null : new SlackSignatures(secret, clock);
        this.behind = behind;
        this.meters = meters;
    }

    @Override
    public Answer take(Knock knock) {
        if (signatures == null) {
            return new Answer.Shut("kizuna.slack.signing-secret is not set, so nothing is taken from Slack over HTTP");
        }
        Optional<String> fault = signatures.faultOf(knock);
        if (fault.isPresent()) {
            String reason = fault.get().substring(0, fault.get().indexOf(':'));
            meters.refused("slack", reason);
            log.warn("A request that says it is Slack's is turned away: {}", fault.get());
            return new Answer.Forged(fault.get());
        }
        try {
            return behind.apply(new String(knock.body(), StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            meters.refused("slack", "malformed");
            return new Answer.Malformed("The payload is no JSON: " + e.getOriginalMessage());
        }
    }
}
