package dev.kizuna.kit.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads CSV files with a header row and takes them row by row. */
final class CsvImports {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, ImportKind> commands = new HashMap<>();
    private final Map<String, EventImportKind> events = new HashMap<>();
    private final Ingestion ingestion;

    CsvImports(List<ImportKind> commands, List<EventImportKind> events, Ingestion ingestion) {
        commands.forEach(kind -> this.commands.put(kind.name(), kind));
        events.forEach(kind -> this.events.put(kind.name(), kind));
        this.ingestion = ingestion;
    }

    IngestionReport take(String kind, String csv) {
        if (commands.containsKey(kind)) {
            return takeCommands(commands.get(kind), rows(csv));
        }
        if (events.containsKey(kind)) {
            return takeEvents(events.get(kind), rows(csv));
        }
        Set<String> kinds = new TreeSet<>(commands.keySet());
        kinds.addAll(events.keySet());
        throw new ProblemException(ErrorCode.NOT_FOUND, "\"" + kind + "\" is none of the kinds " + kinds);
    }

    private static IngestionReport takeCommands(ImportKind kind, List<NamedCsvRecord> rows) {
        checkHeader(rows, kind.requiredColumns(), kind.optionalColumns());
        int accepted = 0;
        List<IngestionReport.Rejection> rejected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = cells(rows.get(i));
            List<Violation> violations = wellFormed(rows.get(i));
            if (violations.isEmpty()) {
                violations = kind.take(row);
            }
            if (violations.isEmpty()) {
                accepted++;
            } else {
                rejected.add(IngestionReport.Rejection.of(
                        i, rows.get(i).getStartingLineNumber(), row.get(kind.idColumn()), violations));
            }
        }
        return new IngestionReport(accepted, rejected);
    }

    private IngestionReport takeEvents(EventImportKind kind, List<NamedCsvRecord> rows) {
        checkHeader(rows, kind.requiredColumns(), kind.optionalColumns());
        int accepted = 0;
        List<IngestionReport.Rejection> rejected = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            List<Ingestion.Item> items = new ArrayList<>();
            for (int i = from; i < Math.min(rows.size(), from + ROWS_AT_ONCE); i++) {
                Map<String, String> row = cells(rows.get(i));
                List<Violation> violations = wellFormed(rows.get(i));
                EventReading reading = violations.isEmpty() ? kind.read(row) : new EventReading.Refused(violations);
                items.add(
                        new Ingestion.Item(i, rows.get(i).getStartingLineNumber(), row.get(kind.idColumn()), reading));
            }
            IngestionReport report = ingestion.ingest(items);
            accepted += report.accepted();
            rejected.addAll(report.rejected());
        }
        return new IngestionReport(accepted, rejected);
    }

    private static List<NamedCsvRecord> rows(String csv) {
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(text)) {
            List<NamedCsvRecord> rows = new ArrayList<>();
            reader.forEach(rows::add);
            if (rows.isEmpty()) {
                throw new ProblemException(ErrorCode.BAD_HEADER, "The file needs a header row and at least one row");
            }
            return rows;
        } catch (CsvParseException | IllegalStateException | IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.MALFORMED_REQUEST, "Not readable as CSV: " + e.getMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void checkHeader(List<NamedCsvRecord> rows, Set<String> required, Set<String> optional) {
        List<String> header = rows.getFirst().getHeader();
        List<Violation> violations = new ArrayList<>();
        for (String column : required) {
            if (!header.contains(column)) {
                violations.add(new Violation(ErrorCode.BAD_HEADER, column, "is a column that must be there"));
            }
        }
        for (String column : header) {
            if (!required.contains(column) && !optional.contains(column)) {
                violations.add(new Violation(
                        ErrorCode.BAD_HEADER,
                        column,
                        "is not known; the columns are " + required + ", optional " + optional));
            }
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }

    private static List<Violation> wellFormed(NamedCsvRecord row) {
        int expected = row.getHeader().size();
        return row.getFieldCount() == expected
                ? List.of()
                : List.of(new Violation(
                        ErrorCode.MALFORMED_REQUEST,
                        "",
                        "the row has " + row.getFieldCount() + " cells, the header " + expected));
    }

    private static Map<String, String> cells(NamedCsvRecord row) {
        Map<String, String> cells = new HashMap<>();
        row.getFieldsAsMap().forEach((column, text) -> {
            if (!text.isBlank()) {
                cells.put(column, text.strip());
            }
        });
        return cells;
    }
}
