package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes CSV files row by row. */
final class CsvImports {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Map<String, ImportKind> commands = new HashMap<>();
    private final Map<String, EventImportKind> events = new HashMap<>();
    private final Ingestion ingestion;

    CsvImports(List<ImportKind> commands, List<EventImportKind> events, Ingestion ingestion) {
        commands.forEach(kind -> this.commands.put(kind.name(), kind));
        events.forEach(kind -> this.events.put(kind.name(), kind));
        this.ingestion = ingestion;
    }

    /** @throws ProblemException when no file of this kind is taken */
    void check(String kind) {
        if (!commands.containsKey(kind) && !events.containsKey(kind)) {
            throw unknown(kind);
        }
    }

    /** @throws ProblemException when no file of this kind is taken, or its header does not fit */
    CsvImport open(String kind, InputStream file) {
        ImportKind command = commands.get(kind);
        if (command != null) {
            return new CsvImport.OfCommands(
                    command, new CsvRows(file, command.requiredColumns(), command.optionalColumns()));
        }
        EventImportKind event = events.get(kind);
        if (event != null) {
            return new CsvImport.OfEvents(
                    event, new CsvRows(file, event.requiredColumns(), event.optionalColumns()), ingestion);
        }
        throw unknown(kind);
    }

    /** Takes the whole before it answers. */
    IngestionReport take(String kind, InputStream file) {
        var accepted = new AtomicInteger();
        List<IngestionReport.Rejection> rejected = new ArrayList<>();
        CsvImport.Ending ending = open(kind, file).run(row -> {
            if (row.rejection() == null) {
                accepted.incrementAndGet();
            } else {
                rejected.add(row.rejection());
            }
            return true;
        });
        if (ending == CsvImport.Ending.BROKEN_OFF && accepted.get() == 0) {
            throw ProblemException.unavailable("Nothing was taken; send the whole again", RETRY_AFTER);
        }
        return new IngestionReport(accepted.get(), rejected);
    }

    private ProblemException unknown(String kind) {
        Set<String> kinds = new TreeSet<>(commands.keySet());
        kinds.addAll(events.keySet());
        return new ProblemException(ErrorCode.NOT_FOUND, "\"" + kind + "\" is none of the kinds " + kinds);
    }
}
