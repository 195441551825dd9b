package dev.kizuna.kit.problem;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Says in the API's documentation what every refusal looks like and which codes there are. */
final class ProblemDocumentation implements GlobalOpenApiCustomizer {

    private static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents().addSchemas(NAME, problem());
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getResponses() != null)
                .forEach(operation -> operation.getResponses().addApiResponse("default", refusal()));
    }

    private static ApiResponse refusal() {
        var reference = new Schema<>().$ref("#/components/schemas/" + NAME);
        return new ApiResponse()
                .description("Refused or failed, as RFC 9457 has it")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(reference)));
    }

    private static Schema<?> problem() {
        var violation = new ObjectSchema()
                .addProperty("code", code())
                .addProperty(
                        "pointer", new StringSchema().description("JSON pointer, or name of a parameter or column"))
                .addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri"))
                .addProperty("code", code())
                .addProperty("errors", new ArraySchema().items(violation))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Schema<String> code() {
        var code = new StringSchema();
        code.setEnum(Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        return code.description("Stable: it never changes, while texts may");
    }
}
