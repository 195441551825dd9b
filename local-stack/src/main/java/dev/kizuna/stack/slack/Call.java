package dev.kizuna.stack.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A call of one of Slack's methods; arguments come as a form, in which structures are JSON texts, or as JSON. */
record Call(String method, @Nullable String token, Map<String, JsonNode> arguments) {

    static Call ofForm(String method, @Nullable String token, String form) {
        var arguments = new HashMap<String, JsonNode>();
        for (var pair : form.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                arguments.put(decode(pair.substring(0, at)), StringNode.valueOf(decode(pair.substring(at + 1))));
            }
        }
        return new Call(method, token != null ? token : textOf(arguments.get("token")), Map.copyOf(arguments));
    }

    static Call ofJson(String method, @Nullable String token, String json) {
        var arguments = new HashMap<String, JsonNode>();
        try {
            var body = json.isBlank() ? Workspace.JSON.createObjectNode() : Workspace.JSON.readTree(json);
            if (!body.isObject()) {
                throw new SlackError("json_not_object");
            }
            body.properties().forEach(property -> arguments.put(property.getKey(), property.getValue()));
        } catch (JacksonException e) {
            throw new SlackError("invalid_json");
        }
        return new Call(method, token, Map.copyOf(arguments));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(textOf(arguments.get(name))).filter(value -> !value.isEmpty());
    }

    String required(String name, String errorIfMissing) {
        return text(name).orElseThrow(() -> new SlackError(errorIfMissing));
    }

    /** Channels are known by id or by name, with or without the sign before it. */
    String channel() {
        return named(required("channel", "channel_not_found"));
    }

    static String named(String channel) {
        return channel.startsWith("#") ? channel.substring(1) : channel;
    }

    Optional<JsonNode> structure(String name, String errorIfMalformed) {
        var value = arguments.get(name);
        if (value == null
                || value.isNull()
                || (value.isString() && value.stringValue().isEmpty())) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.isString() ? Workspace.JSON.readTree(value.stringValue()) : value);
        } catch (JacksonException e) {
            throw new SlackError(errorIfMalformed);
        }
    }

    private static @Nullable String textOf(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asString();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
