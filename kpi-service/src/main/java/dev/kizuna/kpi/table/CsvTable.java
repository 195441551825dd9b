package dev.kizuna.kpi.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as {@code text/csv} (RFC 4180) with a header row. Ids come from outside, and a spreadsheet runs a cell that begins
 * like a formula, so such a text gets an apostrophe before it; numbers, dates and times stay as they are.
 */
public final class CsvTable {

    /** What it is over HTTP. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final int width;
    private final List<List<String>> rows = new ArrayList<>();

    public CsvTable(List<String> columns) {
        this.width = columns.size();
        rows.add(List.copyOf(columns));
    }

    public CsvTable(String... columns) {
        this(List.of(columns));
    }

    /** Adds a row; what is null is an empty cell. */
    public CsvTable row(List<? extends @Nullable Object> cells) {
        if (cells.size() != width) {
            throw new IllegalArgumentException("The table has " + width + " columns, the row " + cells.size());
        }
        List<String> texts = new ArrayList<>();
        for (@Nullable Object cell : cells) {
            texts.add(text(cell));
        }
        rows.add(texts);
        return this;
    }

    /** Adds a row; what is null is an empty cell. */
    public CsvTable row(@Nullable Object... cells) {
        return row(Arrays.asList(cells));
    }

    /** The whole table. */
    public String text() {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case CharSequence text -> harmless(text.toString());
            default -> cell.toString();
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
