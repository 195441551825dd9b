package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.fixture.api.ApiDocument;
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
}
