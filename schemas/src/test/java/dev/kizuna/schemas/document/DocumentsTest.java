package dev.kizuna.schemas.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.schemas.catalogue.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

class DocumentsTest {

    private static final String COMMAND = "mvn test -pl schemas -Dtest=DocumentsTest -Dkizuna.documents.write";

    enum Document {
        ASYNC_API("../docs/asyncapi.yaml", AsyncApiDocument::yaml),
        EVENTS("../docs/events.md", EventsPage::markdown);

        private final Path file;
        private final Supplier<String> text;

        Document(String file, Supplier<String> text) {
            this.file = Path.of(file);
            this.text = text;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeAsTheSchemasSayWhenCommitted(Document document) throws IOException {
        String generated = document.text.get();
        if (System.getProperty("kizuna.documents.write") != null) {
            Files.createDirectories(document.file.getParent());
            Files.writeString(document.file, generated);
        }

        assertThat(document.file).as("write it with: " + COMMAND).exists();
        assertThat(Files.readString(document.file))
                .as("%s is not what the schemas say; write it with: %s", document.file.getFileName(), COMMAND)
                .isEqualTo(generated);
    }

    @Test
    void shouldPointOnlyAtWhatIsThereWhenOneThingRefersToAnother() {
        Map<String, Object> asyncApi = new Yaml().load(AsyncApiDocument.yaml());
        var references = new ArrayList<String>();
        collectReferences(asyncApi, references);

        assertThat(references)
                .hasSizeGreaterThan(200)
                .allSatisfy(reference ->
                        assertThat(resolve(asyncApi, reference)).as(reference).isNotNull());
    }

    @Test
    void shouldHaveEveryTopicAndEventWhenGenerated() {
        Map<String, Object> asyncApi = new Yaml().load(AsyncApiDocument.yaml());
        String page = EventsPage.markdown();

        for (var topic : Topics.all()) {
            assertThat(resolve(asyncApi, "#/channels/" + topic.name())).isNotNull();
            assertThat(page).contains("\n## " + topic.name() + "\n");
            topic.eventTypes().forEach(type -> {
                assertThat(resolve(asyncApi, "#/components/messages/" + type.name() + "/payload/schema"))
                        .isNotNull();
                assertThat(page).contains("\n### " + type.name() + "\n\n`" + type.ceType() + "`");
            });
        }
    }

    private static void collectReferences(@Nullable Object node, List<String> references) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    if ("$ref".equals(name)) {
                        references.add((String) value);
                    } else {
                        collectReferences(value, references);
                    }
                });
            case List<?> list -> list.forEach(element -> collectReferences(element, references));
            case null, default -> {
                // a plain value refers to nothing
            }
        }
    }

    private static @Nullable Object resolve(Map<String, Object> document, String reference) {
        Object node = document;
        for (String name : reference.substring("#/".length()).split("/")) {
            node = node instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return node;
    }
}
