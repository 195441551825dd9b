package dev.kizuna.kit.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180, UTF-8, comma, with a header), read as they are asked for, so that a file of any
 * size can be taken. What cannot be read after the header is a last row with the reason.
 */
final class CsvRows implements Iterator<CsvRows.Row> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private @Nullable Row next;
    private int index = -1;
    private long line = 1;
    private boolean broken;

    /**
     * One row.
     *
     * @param index from 0, the header not counted
     * @param line from 1, the header counted
     * @param cells text by column; blank cells are left out
     * @param violations why the row as a whole cannot be read
     */
    record Row(int index, long line, Map<String, String> cells, List<Violation> violations) {}

    /** @throws ProblemException when there is no header, or not one with these columns */
    CsvRows(InputStream file, Set<String> required, Set<String> optional) {
        try {
            records = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(withoutMark(file))
                    .iterator();
            if (!records.hasNext()) {
                throw new ProblemException(ErrorCode.BAD_HEADER, "The file is empty; it needs a header row");
            }
            header = records.next().getFields().stream().map(String::strip).toList();
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw new ProblemException(ErrorCode.MALFORMED_REQUEST, reason(e));
        }
        checkHeader(required, optional);
        next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        Row row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = broken ? null : read();
        return row;
    }

    private @Nullable Row read() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    index++;
                    return row(record);
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException e) {
            index++;
            broken = true;
            return new Row(index, line + 1, Map.of(), List.of(unreadable(e)));
        }
    }

    private Row row(CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            String detail = "the row has " + record.getFieldCount() + " cells, the header " + header.size();
            return new Row(index, line, cells(record), List.of(new Violation(ErrorCode.MALFORMED_REQUEST, "", detail)));
        }
        return new Row(index, line, cells(record), List.of());
    }

    private Map<String, String> cells(CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            String text = record.getField(i).strip();
            if (!text.isEmpty()) {
                cells.put(header.get(i), text);
            }
        }
        return cells;
    }

    private void checkHeader(Set<String> required, Set<String> optional) {
        if (header.size() == 1
                && (header.getFirst().indexOf(';') >= 0 || header.getFirst().indexOf('\t') >= 0)) {
            throw new ProblemException(
                    ErrorCode.BAD_HEADER, "The columns must be separated by commas, not by semicolons or tabs");
        }
        List<Violation> violations = new ArrayList<>();
        required.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> violations.add(bad(column, "is a column that must be there")));
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!required.contains(column) && !optional.contains(column)) {
                violations.add(bad(column, "is not known; the columns are " + required + ", optional " + optional));
            } else if (!seen.add(column)) {
                violations.add(bad(column, "is there twice"));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private static Violation bad(String column, String detail) {
        return new Violation(ErrorCode.BAD_HEADER, column, detail);
    }

    private static Violation unreadable(Exception failure) {
        return new Violation(
                ErrorCode.MALFORMED_REQUEST, "", "from here on nothing was read or taken: " + reason(failure));
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof CharacterCodingException
                ? "The file is not in UTF-8; save it as \"CSV UTF-8\""
                : "Not readable as CSV: " + root.getMessage();
    }

    /** Bytes that are no UTF-8 are an error, and not a question mark in somebody's name. */
    private static Reader withoutMark(InputStream file) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
