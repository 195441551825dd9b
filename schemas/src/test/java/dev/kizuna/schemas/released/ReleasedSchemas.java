package dev.kizuna.schemas.released;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kizuna.schemas.serde.PlainSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** Every version of every schema that was ever released: {@code <full name>/v<n>.avsc}. Files are added, never changed. */
record ReleasedSchemas(Path home) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    /** All versions by full name, oldest first. */
    SortedMap<String, List<Schema>> versions() {
        var versions = new TreeMap<String, List<Schema>>();
        if (!Files.isDirectory(home)) {
            return versions;
        }
        try (var names = Files.list(home)) {
            names.filter(Files::isDirectory)
                    .forEach(name -> versions.put(name.getFileName().toString(), versionsIn(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    /** Releases a schema that differs from its newest version; tells whether it did. */
    boolean release(Schema schema) {
        Path name = home.resolve(schema.getFullName());
        try {
            Files.createDirectories(name);
            List<Schema> versions = versionsIn(name);
            String text = PlainSchemas.text(schema);
            if (!versions.isEmpty() && PlainSchemas.text(versions.getLast()).equals(text)) {
                return false;
            }
            var printer = new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
            Files.writeString(
                    name.resolve("v" + (versions.size() + 1) + ".avsc"),
                    JSON.writer(printer).writeValueAsString(JSON.readTree(text)) + "\n");
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Schema> versionsIn(Path name) {
        try (var files = Files.list(name)) {
            return files.sorted(comparingInt(ReleasedSchemas::version))
                    .map(ReleasedSchemas::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("v(\\d+)\\.avsc", "$1"));
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
