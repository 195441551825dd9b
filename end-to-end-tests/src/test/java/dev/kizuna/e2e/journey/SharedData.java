package dev.kizuna.e2e.journey;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Real data that is kept beside the project and not in it; where it is not, the tests on it are skipped. */
final class SharedData {

    private static final Path FOLDER =
            Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();

    /** One row, by the names of its columns. */
    record Row(NamedCsvRecord cells) {

        String get(String column) {
            return cells.getField(column);
        }
    }

    private SharedData() {}

    static List<Row> rows(String file) {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not there, so this trial is skipped");
        try (InputStream bytes = Files.newInputStream(path);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return csv.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
