package dev.kizuna.kit.documentation;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Names that mean the same wherever they stand, such as {@code partnerId}. Fields and parameters that say nothing of
 * themselves are described by them; what they do say goes before.
 *
 * @param vocabulary by the name of the field or parameter
 */
@ConfigurationProperties("kizuna.api")
record Vocabulary(@Nullable Map<String, Word> vocabulary) implements GlobalOpenApiCustomizer {

    /** What a name means, and a value as it could be. */
    record Word(String description, @Nullable String example) {}

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach(this::describe);
        }
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .map(Operation::getParameters)
                    .filter(Objects::nonNull)
                    .flatMap(List::stream)
                    .forEach(this::describe);
        }
    }

    private void describe(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, property) -> describe(name, field, property));
        }
    }

    private void describe(String schema, String field, Schema<?> property) {
        Word own = word(schema + "." + field);
        Word word = own == null ? word(field) : own;
        if (word != null) {
            if (property.getDescription() == null) {
                property.setDescription(word.description);
            }
            if (property.getExample() == null && property.get$ref() == null) {
                property.setExample(example(property, word));
            }
        }
    }

    private void describe(Parameter parameter) {
        Word word = word(parameter.getName());
        if (word != null && parameter.getDescription() == null) {
            parameter.setDescription(word.description);
        }
        if (word != null && parameter.getExample() == null && parameter.getSchema() != null) {
            parameter.setExample(example(parameter.getSchema(), word));
        }
    }

    private @Nullable Word word(String name) {
        return vocabulary == null ? null : vocabulary.get(name);
    }

    /** Of a choice the first, since a word's example may be none of it. */
    private static @Nullable Object example(Schema<?> schema, Word word) {
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().getFirst();
        }
        return word.example == null ? null : value(schema, word.example);
    }

    private static Object value(Schema<?> schema, String text) {
        String type = schema.getType() != null
                ? schema.getType()
                : schema.getTypes() == null
                        ? "string"
                        : schema.getTypes().stream()
                                .filter(one -> !one.equals("null"))
                                .findFirst()
                                .orElse("string");
        return switch (type) {
            case "integer", "number" -> new BigDecimal(text);
            case "boolean" -> Boolean.valueOf(text);
            case "array" -> List.of(text.split(", *"));
            default -> text;
        };
    }
}
