package dev.kizuna.partner.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the running service says of its own API. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode document;

    /** One method on one path. */
    record Operation(String method, String path, JsonNode description) {

        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        Set<String> statuses() {
            return description.path("responses").propertyNames().stream()
                    .filter(status -> !status.equals("default"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        JsonNode response(int status) {
            return description.path("responses").path(Integer.toString(status));
        }

        /** Codes with which a status of the operation may refuse. */
        Set<String> codes(int status) {
            return response(status)
                    .path("content")
                    .path(PROBLEM)
                    .at("/schema/allOf/1/properties/code/enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
        }

        List<JsonNode> parameters() {
            return description.path("parameters").valueStream().toList();
        }
    }

    ApiDocument(JsonNode document) {
        this.document = document;
    }

    List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    /** The operation that a request reaches: of those that fit, the one with the fewest variables in its path. */
    Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equalsIgnoreCase(method))
                .filter(operation -> path.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingLong(operation ->
                        operation.path().chars().filter(one -> one == '{').count()));
    }

    /** A schema, or the one that it refers to. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolve(document.at(reference.substring(1)));
    }

    /** What a response looks like, with all that it refers to; missing where nothing is said. */
    JsonNode responseSchema(Operation operation, int status, String contentType) {
        JsonNode content = operation.response(status).path("content");
        String type = contentType.replaceFirst(";.*", "").strip();
        JsonNode schema = (content.has(type) ? content.path(type) : content.path("*/*")).path("schema");
        return schema.isMissingNode()
                ? schema
                : JsonNodeFactory.instance
                        .objectNode()
                        .set("allOf", JsonNodeFactory.instance.arrayNode().add(schema))
                        .set("components", document.path("components"));
    }

    /** All that is not described, as sentences that say where. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        operations().forEach(operation -> gapsOf(operation, gaps));
        document.at("/components/schemas").forEachEntry((name, schema) -> gapsOf(name, schema, gaps));
        return gaps;
    }

    private static void gapsOf(Operation operation, List<String> gaps) {
        String name = operation.name();
        if (operation.description().path("summary").asString("").isBlank()) {
            gaps.add(name + " has no summary");
        }
        if (operation.statuses().stream().noneMatch(status -> status.startsWith("2"))) {
            gaps.add(name + " does not say how it succeeds");
        }
        Map<Boolean, List<String>> byKind =
                operation.statuses().stream().collect(Collectors.partitioningBy(status -> status.startsWith("4")));
        if (byKind.get(true).isEmpty()) {
            gaps.add(name + " does not say how it is refused");
        }
        byKind.get(true).stream()
                .filter(status -> operation.codes(Integer.parseInt(status)).isEmpty())
                .forEach(status -> gaps.add(name + " does not say with which codes it answers " + status));
        operation.parameters().stream()
                .filter(parameter -> parameter.path("description").asString("").isBlank())
                .forEach(parameter ->
                        gaps.add(name + ": parameter " + parameter.path("name").asString() + " has no description"));
    }

    private void gapsOf(String name, JsonNode schema, List<String> gaps) {
        schema.path("properties").forEachEntry((field, property) -> {
            String where = name + "." + field;
            if (property.path("description").asString("").isBlank()
                    && resolve(property).path("description").asString("").isBlank()) {
                gaps.add(where + " has no description");
            }
            if (isPlain(property) && !property.has("example") && !property.has("examples")) {
                gaps.add(where + " has no example");
            }
            gapsOf(where, property, gaps);
            gapsOf(where + "[]", property.path("items"), gaps);
        });
    }

    /** Whether it holds values and no objects, whose own fields have examples. */
    private boolean isPlain(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (resolved.has("items")) {
            return isPlain(resolved.path("items"));
        }
        return !resolved.has("properties") && !resolved.has("additionalProperties") && !resolved.has("allOf");
    }
}
