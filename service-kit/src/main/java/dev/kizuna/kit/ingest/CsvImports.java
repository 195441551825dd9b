package dev.kizuna.kit.ingest;

import dev.kizuna.kit.kafka.Recoverable;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes CSV files row by row. */
final class CsvImports {

    private static final Logger log = LoggerFactory.getLogger(CsvImports.class);
    private static final int ROWS_AT_ONCE = 1_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Map<String, ImportKind> commands = new HashMap<>();
    private final Map<String, EventImportKind> events = new HashMap<>();
    private final Ingestion ingestion;

    CsvImports(List<ImportKind> commands, List<EventImportKind> events, Ingestion ingestion) {
        commands.forEach(kind -> this.commands.put(kind.name(), kind));
        events.forEach(kind -> this.events.put(kind.name(), kind));
        this.ingestion = ingestion;
    }

    IngestionReport take(String kind, InputStream file) {
        ImportKind command = commands.get(kind);
        if (command != null) {
            return takeCommands(command, new CsvRows(file, command.requiredColumns(), command.optionalColumns()));
        }
        EventImportKind event = events.get(kind);
        if (event != null) {
            return takeEvents(event, new CsvRows(file, event.requiredColumns(), event.optionalColumns()));
        }
        Set<String> kinds = new TreeSet<>(commands.keySet());
        kinds.addAll(events.keySet());
        throw new ProblemException(ErrorCode.NOT_FOUND, "\"" + kind + "\" is none of the kinds " + kinds);
    }

    private static IngestionReport takeCommands(ImportKind kind, CsvRows rows) {
        int accepted = 0;
        List<IngestionReport.Rejection> rejected = new ArrayList<>();
        while (rows.hasNext()) {
            CsvRows.Row row = rows.next();
            try {
                List<Violation> violations = row.violations().isEmpty() ? kind.take(row.cells()) : row.violations();
                if (violations.isEmpty()) {
                    accepted++;
                } else {
                    rejected.add(rejection(row, kind.idColumn(), violations));
                }
            } catch (RuntimeException e) {
                if (!Recoverable.isPassing(e)) {
                    throw e;
                }
                log.warn("Import of {} broke off in line {}: {}", kind.name(), row.line(), e.toString());
                if (accepted == 0) {
                    throw ProblemException.unavailable("Nothing was taken; send the whole again", RETRY_AFTER);
                }
                rejected.add(rejection(row, kind.idColumn(), List.of(brokenOff())));
                break;
            }
        }
        return new IngestionReport(accepted, rejected);
    }

    private IngestionReport takeEvents(EventImportKind kind, CsvRows rows) {
        int accepted = 0;
        List<IngestionReport.Rejection> rejected = new ArrayList<>();
        while (rows.hasNext()) {
            List<Ingestion.Item> items = new ArrayList<>();
            while (rows.hasNext() && items.size() < ROWS_AT_ONCE) {
                CsvRows.Row row = rows.next();
                EventReading reading = row.violations().isEmpty()
                        ? kind.read(row.cells())
                        : new EventReading.Refused(row.violations());
                items.add(
                        new Ingestion.Item(row.index(), row.line(), row.cells().get(kind.idColumn()), reading));
            }
            IngestionReport report = ingestion.ingest(items);
            accepted += report.accepted();
            rejected.addAll(report.rejected());
        }
        return new IngestionReport(accepted, rejected);
    }

    private static Violation brokenOff() {
        return new Violation(
                ErrorCode.UNAVAILABLE, "", "the store does not answer; neither this row nor any after it was taken");
    }

    private static IngestionReport.Rejection rejection(CsvRows.Row row, String idColumn, List<Violation> violations) {
        return IngestionReport.Rejection.of(row.index(), row.line(), row.cells().get(idColumn), violations);
    }
}
