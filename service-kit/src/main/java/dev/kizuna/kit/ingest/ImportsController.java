package dev.kizuna.kit.ingest;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people and systems hand in files. */
@RestController
class ImportsController {

    private static final String CSV = "text/csv";
    private static final long LARGEST_FILE_BYTES = 256L << 20;

    private final CsvImports imports;
    private final Admission admission;

    ImportsController(CsvImports imports, Admission admission) {
        this.imports = imports;
        this.admission = admission;
    }

    /** Takes a CSV file in UTF-8 with a header row; the answer names each line that was not taken. */
    @Operation(
            summary = "Take a CSV file in UTF-8 with a header row",
            requestBody = @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    @Refusals({ErrorCode.BAD_HEADER, ErrorCode.BATCH_TOO_LARGE})
    @PostMapping(path = "/api/imports/{kind}", consumes = CSV)
    @ResponseStatus(HttpStatus.ACCEPTED)
    IngestionReport take(@PathVariable String kind, InputStream csv) {
        return admission.admit(() -> imports.take(kind, new Body(csv, LARGEST_FILE_BYTES)));
    }
}
