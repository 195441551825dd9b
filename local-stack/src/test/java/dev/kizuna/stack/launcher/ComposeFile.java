package dev.kizuna.stack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The project's docker-compose.yml, read as Compose reads it before it fills in variables. */
record ComposeFile(Map<String, Object> content) {

    static final Path PROJECT = Path.of("").toAbsolutePath().resolveSibling("");

    private static final Pattern FIRST_STAGE_TO_LAST = Pattern.compile("(?s).*\\nFROM ");

    static ComposeFile read() throws IOException {
        return new ComposeFile(yaml(PROJECT.resolve("docker-compose.yml")));
    }

    static Map<String, Object> yaml(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        }
    }

    /** The stage of the Dockerfile that becomes the image. */
    static String lastStage() throws IOException {
        return FIRST_STAGE_TO_LAST
                .matcher(Files.readString(PROJECT.resolve("Dockerfile")))
                .replaceFirst("FROM ");
    }

    Map<String, Map<String, Object>> services() {
        var services = new TreeMap<String, Map<String, Object>>();
        map(section("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    Map<String, Object> service(String name) {
        return Objects.requireNonNull(services().get(name), name);
    }

    Map<String, String> environment(String service) {
        var environment = new TreeMap<String, String>();
        map(service(service).getOrDefault("environment", Map.of()))
                .forEach((name, value) -> environment.put(name, String.valueOf(value)));
        return environment;
    }

    List<String> ports(String service) {
        return strings(service(service).getOrDefault("ports", List.of()));
    }

    List<String> volumesOf(String service) {
        return strings(service(service).getOrDefault("volumes", List.of()));
    }

    Map<String, Object> volumes() {
        return map(section("volumes"));
    }

    private Object section(String name) {
        return Objects.requireNonNull(content.get(name), name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(String::valueOf).toList();
    }
}
