package dev.kizuna.kit.problem;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** Says of each operation with which codes it can be refused, and how it answers a creation. */
final class RefusalDocumentation implements GlobalOperationCustomizer {

    private static final String OK = Integer.toString(HttpStatus.OK.value());
    private static final String CREATED = Integer.toString(HttpStatus.CREATED.value());

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var form = new OperationForm(handler);
        ApiResponses responses = operation.getResponses();
        ApiResponse done = responses.get(OK);
        if (done != null && form.creates()) {
            responses.remove(OK);
            responses.addApiResponse(CREATED, created(done));
        } else if (done != null && handler.getMethod().getReturnType() == ResponseEntity.class) {
            done.addHeaderObject(HttpHeaders.ETAG, etag());
        }
        form.refusals().stream()
                .collect(Collectors.groupingBy(
                        code -> code.status().value(), TreeMap::new, Collectors.toCollection(TreeSet::new)))
                .forEach((status, codes) -> responses.compute(
                        Integer.toString(status), (_, declared) -> refusal(codes, pagesOf(declared))));
        return operation;
    }

    private static ApiResponse created(ApiResponse done) {
        return done.description("Created; the same request under the same Idempotency-Key is answered the same")
                .addHeaderObject(HttpHeaders.ETAG, etag())
                .addHeaderObject(
                        HttpHeaders.LOCATION,
                        new Header()
                                .description("Path of what was created")
                                .schema(new StringSchema().format("uri-reference")));
    }

    private static Header etag() {
        return new Header()
                .description("Version of what is shown, for If-Match")
                .schema(new StringSchema().example("\"1\""));
    }

    /** What an operation says that it shows to people in a browser, who do not read problem details. */
    private static Content pagesOf(@Nullable ApiResponse declared) {
        var pages = new Content();
        if (declared != null && declared.getContent() != null) {
            declared.getContent().forEach((type, page) -> {
                if (type.startsWith("text/")) {
                    pages.addMediaType(type, page);
                }
            });
        }
        return pages;
    }

    private static ApiResponse refusal(Set<ErrorCode> codes, Content pages) {
        var media = new MediaType().schema(problemWith(codes));
        codes.forEach(code -> media.addExamples(code.code(), new Example().value(Problem.members(code))));
        return new ApiResponse()
                .description(codes.stream()
                        .map(code -> code.code() + ": " + code.title())
                        .collect(Collectors.joining("; ")))
                .content(pages.addMediaType("application/problem+json", media));
    }

    private static Schema<?> problemWith(Set<ErrorCode> codes) {
        var code = new StringSchema();
        code.setEnum(codes.stream().map(ErrorCode::code).toList());
        return new ComposedSchema()
                .addAllOfItem(new Schema<>().$ref("#/components/schemas/" + ProblemDocumentation.NAME))
                .addAllOfItem(new ObjectSchema()
                        .addProperty(
                                "code",
                                code.description("What this operation can be refused for")
                                        .example(codes.iterator().next().code())));
    }
}
