package dev.kizuna.kit.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {

    @Test
    void shouldReadRowsAsSpreadsheetsWriteThem() {
        List<CsvRows.Row> rows = rows("\uFEFFid, name ,note\r\n"
                + "1,\"Sato, \"\"K\"\"\",\"two\r\nlines\"\r\n"
                + "\r\n"
                + ",,\r\n"
                + " 2 ,絆,\r\n");

        assertThat(rows)
                .extracting(CsvRows.Row::cells)
                .containsExactly(
                        Map.of("id", "1", "name", "Sato, \"K\"", "note", "two\r\nlines"),
                        Map.of("id", "2", "name", "絆"));
        assertThat(rows).extracting(CsvRows.Row::index).containsExactly(0, 1);
        assertThat(rows).extracting(CsvRows.Row::line).containsExactly(2L, 6L);
        assertThat(rows).allSatisfy(row -> assertThat(row.violations()).isEmpty());
    }

    @Test
    void shouldReadTheLastRowWhenItHasNoLineEnd() {
        assertThat(rows("id,name\n1,a")).extracting(CsvRows.Row::cells).containsExactly(Map.of("id", "1", "name", "a"));
    }

    @Test
    void shouldHaveNoRowsWhenThereIsAHeaderOnly() {
        assertThat(rows("id,name\r\n")).isEmpty();
    }

    @Test
    void shouldRefuseARowOfAnotherLengthAndGoOn() {
        List<CsvRows.Row> rows = rows("id,name\n1\n2,b,c\n3,c\n");

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().violations().getFirst().detail()).isEqualTo("the row has 1 cells, the header 2");
        assertThat(rows.get(1).violations().getFirst().detail()).isEqualTo("the row has 3 cells, the header 2");
        assertThat(rows.get(1).cells()).containsEntry("id", "2");
        assertThat(rows.get(2).violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | The file is empty; it needs a header row
            id;name;note    | The columns must be separated by commas, not by semicolons or tabs
            id              | name: is a column that must be there
            id,name,colour  | colour: is not known; the columns are
            id,name,name    | name: is there twice
            """)
    void shouldSayWhatIsWrongWithTheHeader(String header, String message) {
        assertThatThrownBy(() -> rows(header + (header.isEmpty() ? "" : "\n1,2,3\n")))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void shouldAskForUtf8WhenAFileWasSavedInAnotherEncoding() {
        byte[] shiftJis = "id,name\n1,佐藤\n".getBytes(Charset.forName("Shift_JIS"));

        assertThatThrownBy(() -> rows(new ByteArrayInputStream(shiftJis)))
                .isInstanceOf(ProblemException.class)
                .hasMessage("The file is not in UTF-8; save it as \"CSV UTF-8\"");
    }

    @Test
    void shouldEndWithAReasonWhenALaterPartCannotBeRead() {
        String good = "1,aaaaaaaaaaaaaaaaaaaa\n".repeat(2_000);
        byte[] bytes = ("id,name\n" + good + "x,?\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xFF;

        List<CsvRows.Row> rows = rows(new ByteArrayInputStream(bytes));

        CsvRows.Row last = rows.getLast();
        assertThat(rows.size()).isBetween(1_500, 2_001);
        assertThat(last.violations().getFirst().detail())
                .startsWith("from here on nothing was read or taken: The file");
        assertThat(last.line()).isEqualTo(rows.size() + 1L);
    }

    @Test
    void shouldReadNoFurtherThanItIsAskedTo() {
        byte[] file = ("id,name\n" + "1,a\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        var unread = new ByteArrayInputStream(file);
        var rows = new CsvRows(unread, Set.of("id", "name"), Set.of());

        rows.next();

        assertThat(unread.available()).isGreaterThan(file.length - 100_000);
        rows.forEachRemaining(row -> assertThat(row.violations()).isEmpty());
        assertThat(unread.available()).isZero();
    }

    private static List<CsvRows.Row> rows(String csv) {
        return rows(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<CsvRows.Row> rows(InputStream csv) {
        List<CsvRows.Row> rows = new ArrayList<>();
        new CsvRows(csv, Set.of("id", "name"), Set.of("note")).forEachRemaining(rows::add);
        return rows;
    }
}
