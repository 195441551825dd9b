package dev.kizuna.kit.ingest;

import dev.kizuna.kit.kafka.Recoverable;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file whose header fits its kind, ready to be taken row by row. */
sealed interface CsvImport {

    /** How it ended. */
    enum Ending {
        COMPLETE,
        /** Store or broker went away; the last row that was told of was not taken, nor any after it. */
        BROKEN_OFF,
        /** Whoever was told did not want to go on. */
        STOPPED
    }

    Ending run(RowResult.Listener listener);

    /** Rows that are commands, carried out one after the other. */
    record OfCommands(ImportKind kind, CsvRows rows) implements CsvImport {

        private static final Logger log = LoggerFactory.getLogger(CsvImport.class);

        @Override
        public Ending run(RowResult.Listener listener) {
            while (rows.hasNext()) {
                CsvRows.Row row = rows.next();
                try {
                    List<Violation> violations = row.violations().isEmpty() ? kind.take(row.cells()) : row.violations();
                    if (!listener.next(result(row, violations))) {
                        return Ending.STOPPED;
                    }
                } catch (RuntimeException e) {
                    if (!Recoverable.isPassing(e)) {
                        throw e;
                    }
                    log.warn("Import of {} broke off in line {}: {}", kind.name(), row.line(), e.toString());
                    listener.next(result(row, List.of(brokenOff())));
                    return Ending.BROKEN_OFF;
                }
            }
            return Ending.COMPLETE;
        }

        private RowResult result(CsvRows.Row row, List<Violation> violations) {
            String id = row.cells().get(kind.idColumn());
            return new RowResult(
                    row.index(),
                    row.line(),
                    id,
                    violations.isEmpty()
                            ? null
                            : IngestionReport.Rejection.of(row.index(), row.line(), id, violations));
        }

        private static Violation brokenOff() {
            return new Violation(
                    ErrorCode.UNAVAILABLE,
                    "",
                    "the store does not answer; neither this row nor any after it was taken");
        }
    }

    /** Rows that are events, sent many at a time. */
    record OfEvents(EventImportKind kind, CsvRows rows, Ingestion ingestion) implements CsvImport {

        private static final int ROWS_AT_ONCE = 1_000;

        @Override
        public Ending run(RowResult.Listener listener) {
            while (rows.hasNext()) {
                List<Ingestion.Item> items = new ArrayList<>();
                while (rows.hasNext() && items.size() < ROWS_AT_ONCE) {
                    items.add(item(rows.next()));
                }
                Map<Integer, IngestionReport.Rejection> rejected = new HashMap<>();
                ingestion.ingest(items).rejected().forEach(one -> rejected.put(one.index(), one));
                for (Ingestion.Item item : items) {
                    if (!listener.next(result(item, rejected.get(item.index())))) {
                        return Ending.STOPPED;
                    }
                }
            }
            return Ending.COMPLETE;
        }

        private Ingestion.Item item(CsvRows.Row row) {
            EventReading reading =
                    row.violations().isEmpty() ? kind.read(row.cells()) : new EventReading.Refused(row.violations());
            return new Ingestion.Item(row.index(), row.line(), row.cells().get(kind.idColumn()), reading);
        }

        private static RowResult result(Ingestion.Item item, IngestionReport.@Nullable Rejection rejection) {
            Long line = item.line();
            return new RowResult(item.index(), line == null ? 0 : line, item.id(), rejection);
        }
    }
}
