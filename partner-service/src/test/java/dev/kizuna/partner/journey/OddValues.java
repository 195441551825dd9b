package dev.kizuna.partner.journey;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as a schema wants them, and values as nobody should send them, from one seed. */
final class OddValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_KNOWN = 200;
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "null",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\uDC00\uD800",
            "\uFFFF",
            "\u202Eltr",
            "絆\u200D🤝🏽",
            "ﷺ".repeat(40),
            "e\u0301".repeat(30),
            "../../etc/passwd",
            "a/b",
            "a%2Fb",
            "%",
            "${jndi:ldap://x}",
            "{\"$gt\": \"\"}",
            "$where",
            "a.b.c",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "-1",
            "NaN",
            "1e999",
            "99999999999999999999",
            "0000-00-00",
            "2026-02-30",
            "2026-01-05T09:00:00",
            "2026-01-05T09:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "9999-12-31T23:59:59.999999999Z",
            "1969-12-31T23:59:59Z",
            "x".repeat(501),
            "x".repeat(20_000),
            "https://example.com/?q=\u00e9#x",
            "[".repeat(2_000));
    private static final List<String> ODD_JSON = List.of(
            "",
            " ",
            "null",
            "[]",
            "{}",
            "\"text\"",
            "1",
            "tru",
            "{",
            "{\"a\":}",
            "{\"a\":1}{\"b\":2}",
            "{\"a\":1,\"a\":2}",
            "\uFEFF{}",
            "{'a':1}",
            "{\"\\ud800\":\"\\ud800\"}",
            "[".repeat(3_000),
            "{\"a\":".repeat(1_200),
            "1e99999999",
            "-0");

    private final Random random;
    private final ApiDocument document;
    private final Map<String, List<String>> known = new HashMap<>();

    OddValues(Random random, ApiDocument document) {
        this.random = random;
        this.document = document;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String oddText() {
        return oneOf(ODD_TEXTS);
    }

    String oddJson() {
        return oneOf(ODD_JSON);
    }

    /** Keeps the ids of an answer, so that later requests are about things that are there. */
    void learn(JsonNode answer) {
        if (answer.isObject()) {
            answer.forEachEntry((name, value) -> {
                if (value.isString() && name.endsWith("Id")) {
                    List<String> ids = known.computeIfAbsent(name, _ -> new ArrayList<>());
                    if (ids.size() < MOST_KNOWN) {
                        ids.add(value.asString());
                    } else {
                        ids.set(random.nextInt(MOST_KNOWN), value.asString());
                    }
                } else {
                    learn(value);
                }
            });
        } else {
            answer.forEach(this::learn);
        }
    }

    /** An id that was seen under this name, or nobody's. */
    String id(String name) {
        List<String> ids = known.get(name);
        return ids == null || chance(10) ? "id-" + random.nextInt(1_000) : oneOf(ids);
    }

    /** A value of a parameter, as its description has it. */
    String parameter(String name, JsonNode parameter) {
        JsonNode schema = document.resolve(parameter.path("schema"));
        if (typeOf(schema).equals("integer")) {
            return Integer.toString(1 + random.nextInt(600));
        }
        boolean exemplary = !name.endsWith("Id") && parameter.has("example") && chance(80);
        return exemplary ? parameter.path("example").asString() : text(name, schema);
    }

    /** A text as a parameter or a field of this name has it. */
    String text(String name, JsonNode schema) {
        JsonNode choices = schema.path("enum");
        if (!choices.isEmpty()) {
            return choices.get(random.nextInt(choices.size())).asString();
        }
        if (name.equals("cursor")) {
            return Base64.getUrlEncoder().encodeToString(id("partnerId").getBytes(StandardCharsets.UTF_8));
        }
        if (name.endsWith("Id")) {
            return id(name);
        }
        if (name.endsWith("At")) {
            return "202" + random.nextInt(7) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9) + "T09:00:00Z";
        }
        if (schema.path("example").isString() && chance(80)) {
            return schema.path("example").asString();
        }
        return "text " + random.nextInt(100);
    }

    /** A value of the schema; with the chance given each of its parts is something else. */
    JsonNode value(String name, JsonNode given, int oddPercent, int depth) {
        if (chance(oddPercent)) {
            return odd();
        }
        JsonNode schema = document.resolve(given);
        return switch (typeOf(schema)) {
            case "object" -> object(schema, oddPercent, depth);
            case "array" -> {
                var array = JSON.arrayNode();
                for (int i = random.nextInt(4); i > 0 && depth < 6; i--) {
                    array.add(value(name.replaceFirst("Ids$", "Id"), schema.path("items"), oddPercent, depth + 1));
                }
                yield array;
            }
            case "integer" -> JSON.numberNode(chance(70) ? random.nextInt(100) : random.nextInt());
            case "number" -> JSON.numberNode(random.nextDouble() * 100);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema, int oddPercent, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").forEachEntry((field, property) -> {
            boolean left = required.contains(field) ? chance(oddPercent) : chance(50);
            if (!left) {
                object.set(field, value(field, property, oddPercent, depth + 1));
            }
        });
        if (chance(oddPercent)) {
            object.put("unheardOf", 1);
        }
        return object;
    }

    private JsonNode odd() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextBoolean() ? Long.MAX_VALUE : -1);
            case 2 -> JSON.numberNode(new BigDecimal("1e400"));
            case 3 -> JSON.booleanNode(random.nextBoolean());
            case 4 -> JSON.arrayNode().add(JSON.nullNode()).add("x").add(JSON.objectNode());
            case 5 -> JSON.objectNode().set("a", JSON.arrayNode());
            default -> JSON.stringNode(oddText());
        };
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(JsonNode::asString)
                    .filter(one -> !one.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return schema.has("properties") ? "object" : type.asString("string");
    }
}
