package dev.kizuna.schemas.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;

/** Schemas as other languages should see them: self-contained, without the hints for Java's code generator. */
public final class PlainSchemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainSchemas() {}

    /** The schema's JSON without {@code avro.java.string}. */
    public static String text(Schema schema) {
        try {
            return strip(JSON.readTree(schema.toString())).toString();
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

    private static JsonNode strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("avro.java.string");
            if (object.size() == 1 && object.path("type").isTextual()) {
                return object.get("type");
            }
            Map<String, JsonNode> stripped = new HashMap<>();
            object.properties().forEach(field -> stripped.put(field.getKey(), strip(field.getValue())));
            stripped.forEach(object::set);
        } else if (node.isArray()) {
            var array = (com.fasterxml.jackson.databind.node.ArrayNode) node;
            for (int i = 0; i < array.size(); i++) {
                array.set(i, strip(array.get(i)));
            }
        }
        return node;
    }
}
