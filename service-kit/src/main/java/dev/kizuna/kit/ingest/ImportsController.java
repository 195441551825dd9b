package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where people and systems hand in files. */
@RestController
@Tag(name = "Imports")
class ImportsController {

    private static final String CSV = "text/csv";
    private static final String PREFER = "Prefer";
    private static final String RESPOND_ASYNC = "respond-async";
    /** Rows are taken a thousand at a time. */
    private static final long ROOM_FOR_ROWS = 2 << 20;

    private static final long LARGEST_FILE_BYTES = 256L << 20;

    private final CsvImports imports;
    private final @Nullable ImportRunner runner;
    private final Admission admission;

    /** @param runner null in a service without a store to keep runs in */
    ImportsController(CsvImports imports, @Nullable ImportRunner runner, Admission admission) {
        this.imports = imports;
        this.runner = runner;
        this.admission = admission;
    }

    /**
     * Takes a CSV file in UTF-8 with a header row; the answer names each line that was not taken. Who would rather not
     * wait says so as RFC 7240 has it, and is told where to ask how far it is.
     */
    @Operation(
            summary = "Take a CSV file in UTF-8 with a header row; with Prefer: respond-async the rows follow later",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = "string", example = "partnerId,name,type"))))
    @ApiResponse(
            responseCode = "202",
            description = "What became of the rows, or, for respond-async, the run and in Location where it is shown",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {IngestionReport.class, ImportRun.class})))
    @Refusals({ErrorCode.BAD_HEADER, ErrorCode.BATCH_TOO_LARGE})
    @PostMapping(path = "/api/imports/{kind}", consumes = CSV)
    ResponseEntity<?> take(
            @PathVariable String kind,
            @Parameter(description = "respond-async: do not wait for the rows (RFC 7240)", example = RESPOND_ASYNC)
                    @RequestHeader(name = PREFER, required = false)
                    @Nullable
                    String prefer,
            InputStream csv) {
        var body = new Body(csv, LARGEST_FILE_BYTES);
        if (runner == null || !prefersNotToWait(prefer)) {
            return ResponseEntity.accepted().body(admission.admit(ROOM_FOR_ROWS, () -> imports.take(kind, body)));
        }
        ImportRun run = runner.begin(kind, body);
        return ResponseEntity.accepted()
                .header(
                        HttpHeaders.LOCATION,
                        URI.create(ImportRunsController.PATH + "/" + run.runId())
                                .toString())
                .header("Preference-Applied", RESPOND_ASYNC)
                .body(run);
    }

    private static boolean prefersNotToWait(@Nullable String prefer) {
        return prefer != null
                && Arrays.stream(prefer.split("[,;]")).map(String::strip).anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
    }
}
