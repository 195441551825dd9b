package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The API's documentation leaves nothing out. */
class OpenApiIT extends PartnerServiceStack {

    @Test
    void shouldDescribeEveryFieldParameterAndRefusal() {
        var gaps = new ApiDocument(api.get("/v3/api-docs").json()).gaps();

        assertThat(gaps)
                .as("say it with @Schema(description, example), @Operation(summary), @Parameter(description) and"
                        + " @Refusals, or in api-vocabulary.yml where a name means the same everywhere")
                .isEmpty();
    }

    @Test
    void shouldNameEveryRuleThatCanRefuse() {
        Set<String> documented = new ApiDocument(api.get("/v3/api-docs").json())
                .operations().stream()
                        .flatMap(operation -> operation.statuses().stream()
                                .flatMap(status -> operation.codes(Integer.parseInt(status)).stream()))
                        .collect(Collectors.toSet());

        assertThat(Arrays.stream(Rule.values())
                        .map(rule -> ErrorCode.valueOf(rule.name()).code()))
                .as("an operation says with @Refusals which rules speak against it")
                .allMatch(documented::contains, "is documented by an operation");
    }
}
