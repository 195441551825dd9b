package dev.kizuna.kit.ingest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people and systems hand in files. */
@RestController
class ImportsController {

    private final CsvImports imports;

    ImportsController(CsvImports imports) {
        this.imports = imports;
    }

    /** Takes a CSV file in UTF-8 with a header row; the answer names each line that was not taken. */
    @PostMapping(path = "/api/imports/{kind}", consumes = "text/csv")
    @ResponseStatus(HttpStatus.ACCEPTED)
    IngestionReport take(@PathVariable String kind, @RequestBody byte[] csv) {
        return imports.take(kind, new String(csv, java.nio.charset.StandardCharsets.UTF_8));
    }
}
