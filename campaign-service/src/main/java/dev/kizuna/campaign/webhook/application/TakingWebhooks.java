package dev.kizuna.campaign.webhook.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes what a tool sent: whether it is the tool's own, and which events it tells of. */
public final class TakingWebhooks {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final Map<String, WebhookSource> sources;
    private final PartnersOfCodes partners;

    /** @param sources those that have a secret */
    public TakingWebhooks(List<WebhookSource> sources, PartnersOfCodes partners) {
        Map<String, WebhookSource> byName = new HashMap<>();
        sources.forEach(source -> byName.put(source.name(), source));
        this.sources = Map.copyOf(byName);
        this.partners = partners;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** There is no such source, or it has no secret. */
        record Unknown() implements Outcome {}

        /** It is not the tool's own. */
        record Forged(Signing.Fault fault) implements Outcome {}

        /** It is signed, but no JSON. */
        record Malformed(String detail) implements Outcome {}

        /**
         * It tells of events.
         *
         * @param events CloudEvents in their JSON form, not checked yet
         * @param ignored pieces that no mapping is for
         */
        record Told(List<ObjectNode> events, int ignored) implements Outcome {}
    }

    /** The outcome of a request. */
    public Outcome take(String name, Function<String, @Nullable String> headers, byte[] body) {
        WebhookSource source = sources.get(name);
        if (source == null) {
            return new Outcome.Unknown();
        }
        Optional<Signing.Fault> fault = source.signing().faultOf(headers, body);
        if (fault.isPresent()) {
            return new Outcome.Forged(fault.get());
        }
        try {
            JsonNode payload = JSON.readTree(body);
            WebhookSource.Translated translated = source.translate(payload, partners);
            return new Outcome.Told(translated.events(), translated.ignored());
        } catch (JacksonException e) {
            return new Outcome.Malformed(e.getOriginalMessage());
        }
    }
}
