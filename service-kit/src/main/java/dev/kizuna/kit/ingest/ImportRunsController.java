package dev.kizuna.kit.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** How far imports have come, and what became of each row. */
@RestController
@RequestMapping(ImportRunsController.PATH)
@Tag(name = "Imports")
class ImportRunsController {

    static final String PATH = "/api/import-runs";

    private final ImportRuns runs;

    ImportRunsController(ImportRuns runs) {
        this.runs = runs;
    }

    @GetMapping
    @Operation(summary = "List the newest runs of imports that nobody waits for; they are kept for seven days")
    List<ImportRun> list(@RequestParam(required = false) @Nullable Integer limit) {
        return runs.newest(Page.limit(limit));
    }

    @GetMapping("/{runId}")
    @Operation(summary = "Show how far an import has come")
    ImportRun show(@PathVariable String runId) {
        return found(runId);
    }

    @GetMapping(path = "/{runId}/rows", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Report what became of each row so far, in the file's order, as JSON pages or as one CSV file")
    Page<ImportRun.Row> rows(
            @PathVariable String runId,
            @Parameter(description = "rejected for those rows alone; all when absent", example = "rejected")
                    @RequestParam(required = false)
                    @Nullable
                    String outcome,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        found(runId);
        boolean onlyRejected = onlyRejected(outcome);
        int size = Page.limit(limit);
        long from = place(Page.after(cursor));
        List<ImportRun.Row> rows = runs.rows(runId, onlyRejected, from, size + 1);
        return Page.cut(rows, size, _ -> Long.toString(from + size));
    }

    @GetMapping(path = "/{runId}/rows", produces = "text/csv")
    @Operation(summary = "Report what became of each row so far, in the file's order, as JSON pages or as one CSV file")
    ResponseEntity<StreamingResponseBody> file(
            @PathVariable String runId,
            @Parameter(description = "rejected for those rows alone; all when absent", example = "rejected")
                    @RequestParam(required = false)
                    @Nullable
                    String outcome) {
        found(runId);
        boolean onlyRejected = onlyRejected(outcome);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(out -> write(out, runId, onlyRejected));
    }

    private void write(OutputStream out, String runId, boolean onlyRejected) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("line", "id", "outcome", "code", "field", "detail");
            long from = 0;
            for (List<ImportRun.Row> rows = runs.rows(runId, onlyRejected, from, RowPieces.SIZE);
                    !rows.isEmpty();
                    rows = runs.rows(runId, onlyRejected, from, RowPieces.SIZE)) {
                rows.forEach(row -> csv.writeRecord(
                        Long.toString(row.line()),
                        text(row.id()),
                        row.outcome(),
                        text(row.code()),
                        text(row.field()),
                        text(row.detail())));
                from += rows.size();
            }
        }
    }

    private ImportRun found(String runId) {
        return runs.find(runId)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "No run has the id \"" + runId + "\""));
    }

    private static boolean onlyRejected(@Nullable String outcome) {
        if (outcome == null || outcome.isBlank()) {
            return false;
        }
        if (!outcome.strip().equals("rejected")) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "outcome", "can only be rejected");
        }
        return true;
    }

    private static long place(String after) {
        try {
            return after.isEmpty() ? 0 : Math.max(0, Long.parseLong(after));
        } catch (NumberFormatException e) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "cursor", "was not given out here");
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
