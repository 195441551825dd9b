package dev.kizuna.kit.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the import of a file has come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportRun(
        @Schema(description = "Id of the run", example = "0198c0de-0000-7000-8000-000000000001")
        String runId,

        @Schema(description = "Kind of the rows", example = "partners")
        String kind,

        @Schema(description = """
                        RUNNING; DONE: every row was read; BROKEN_OFF: store or broker went away; FAILED: a fault that was logged; \
                        INTERRUPTED: the service ended in the middle. Whatever it is, sending the file again is safe: what is there \
                        already changes nothing""", example = "RUNNING") State state,

        @Schema(description = "When it began", example = "2026-01-05T09:00:00Z")
        Instant startedAt,

        @Schema(description = "When it last told how far it is", example = "2026-01-05T09:00:07Z")
        Instant updatedAt,

        @Schema(description = "When it ended; absent while it runs", example = "2026-01-05T09:00:20Z") @Nullable
        Instant finishedAt,

        @Schema(description = "Rows read so far", example = "5000")
        long read,

        @Schema(description = "Rows taken so far, those among them that were known already", example = "4990")
        long accepted,

        @Schema(description = "Rows not taken so far", example = "10")
        long rejected,

        @Schema(description = "Rows a second so far", example = "700.5")
        double rowsPerSecond,

        @Schema(description = "Path of the report, row by row", example = "/api/import-runs/0198c0de/rows")
        String rows) {

    /** Where a run stands. */
    enum State {
        RUNNING,
        DONE,
        BROKEN_OFF,
        FAILED,
        INTERRUPTED
    }

    /** One line of the report. */
    @Schema(name = "ImportedRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "Line in the file, the header being line 1", example = "3")
            long line,

            @Schema(description = "Id in the row, where it has one", example = "p-hikari") @Nullable
            String id,

            @Schema(description = "accepted or rejected", example = "rejected")
            String outcome,

            @Schema(description = "Stable code of the first thing that is wrong", example = "missing-field") @Nullable
            String code,

            @Schema(description = "Column that is wrong first; absent when it is the row", example = "ownerId")
            @Nullable
            String field,

            @Schema(description = "All that is wrong and where", example = "ownerId: must be given") @Nullable
            String detail) {}
}
