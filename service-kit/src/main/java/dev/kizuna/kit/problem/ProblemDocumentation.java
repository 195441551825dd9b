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
import org.springframework.http.ProblemDetail;

/** Says in the API's documentation what every refusal looks like and which codes there are. */
final class ProblemDocumentation implements GlobalOpenApiCustomizer {

    static final String NAME = "Problem";

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        api.getComponents().addSchemas(NAME, problem());
        api.getComponents().getSchemas().remove(ProblemDetail.class.getSimpleName());
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
        return new ObjectSchema()
                .addProperty(
                        "type",
                        text("Names the kind of problem", "urn:kizuna:problem:missing-field")
                                .format("uri"))
                .addProperty("title", text("The code in words", "A field is missing"))
                .addProperty(
                        "status",
                        new IntegerSchema().description("Status of the answer").example(422))
                .addProperty("detail", text("What is wrong, in words that may change", "/name: must be given"))
                .addProperty(
                        "instance", text("Path of the request", "/api/partners").format("uri-reference"))
                .addProperty("code", code())
                .addProperty(
                        "errors",
                        new ArraySchema().items(violation()).description("All that was found wrong, in order"))
                .required(List.of("type", "title", "status", "detail", "code"))
                .description("A refusal or a failure as RFC 9457 has it");
    }

    private static Schema<?> violation() {
        return new ObjectSchema()
                .addProperty("code", code())
                .addProperty("pointer", text("JSON pointer, or name of a parameter, header or column", "/name"))
                .addProperty("detail", text("What is wrong there, and what would be right", "must be given"))
                .description("One thing that is wrong");
    }

    private static Schema<?> text(String description, String example) {
        return new StringSchema().description(description).example(example);
    }

    private static Schema<String> code() {
        var code = new StringSchema();
        code.setEnum(Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
        code.description("Stable: it never changes, while texts may").example(ErrorCode.MISSING_FIELD.code());
        return code;
    }
}
