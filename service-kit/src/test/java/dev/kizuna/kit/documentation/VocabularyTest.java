package dev.kizuna.kit.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.documentation.Vocabulary.Word;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary(Map.of(
            "status", new Word("Where it stands", "OPEN"),
            "Inquiry.status", new Word("Whether it was answered", null),
            "limit", new Word("Most items", "50")));

    @Test
    void shouldDescribeWhatSaysNothingOfItself() {
        // given
        var plain = new StringSchema();
        var special = new StringSchema();
        var outspoken = new StringSchema().description("Said by itself").example("MINE");
        var choice = new StringSchema();
        choice.setEnum(List.of("NEW", "OPEN"));
        var limit = new Parameter().name("limit").schema(new IntegerSchema());
        var api = new OpenAPI()
                .components(new Components()
                        .addSchemas("Feedback", with(plain))
                        .addSchemas("Inquiry", with(special))
                        .addSchemas("Handoff", with(outspoken))
                        .addSchemas("Story", with(choice)))
                .paths(new Paths().addPathItem("/", new PathItem().get(new Operation().addParametersItem(limit))));

        // when
        vocabulary.customise(api);

        // then
        assertThat(plain.getDescription()).isEqualTo("Where it stands");
        assertThat(plain.getExample()).isEqualTo("OPEN");
        assertThat(special.getDescription()).isEqualTo("Whether it was answered");
        assertThat(special.getExample()).isNull();
        assertThat(outspoken.getDescription()).isEqualTo("Said by itself");
        assertThat(outspoken.getExample()).isEqualTo("MINE");
        assertThat(choice.getExample()).isEqualTo("NEW");
        assertThat(limit.getDescription()).isEqualTo("Most items");
        assertThat(limit.getExample()).isEqualTo(new BigDecimal(50));
    }

    private static Schema<?> with(Schema<?> status) {
        return new ObjectSchema().addProperty("status", status);
    }
}
