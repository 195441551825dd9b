package dev.kizuna.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** Schemas as other languages should see them: self-contained, without the hints for Java's code generator. */
public final class PlainSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JAVA_STRING = "avro.java.string";

    private PlainSchemas() {}

    /** The schema's JSON without {@code avro.java.string}. */
    public static String text(Schema schema) {
        try {
            return plain(JSON.readTree(schema.toString())).toString();
        } catch (JsonProcessingException e) {
            throw new SerializationException("Schema of " + schema.getFullName() + " is no JSON", e);
        }
    }

    static Schema parse(String text) {
        try {
            return new Schema.Parser().parse(text);
        } catch (RuntimeException e) {
            throw new SerializationException("The registry's schema cannot be parsed: " + e.getMessage(), e);
        }
    }

    private static JsonNode plain(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> plain(object);
            case ArrayNode array -> {
                var plain = JSON.createArrayNode();
                array.forEach(element -> plain.add(plain(element)));
                yield plain;
            }
            default -> node;
        };
    }

    /** What is left of a string's long form is written in its short form. */
    private static JsonNode plain(ObjectNode object) {
        var plain = JSON.createObjectNode();
        object.properties().forEach(property -> plain.set(property.getKey(), plain(property.getValue())));
        boolean wasString = plain.remove(JAVA_STRING) != null;
        return wasString && plain.size() == 1 ? plain.get("type") : plain;
    }
}
