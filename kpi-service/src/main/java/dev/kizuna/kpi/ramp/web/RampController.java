package dev.kizuna.kpi.ramp.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kpi.ramp.application.ReadingRamps;
import dev.kizuna.kpi.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ramps")
class RampController {

    private final ReadingRamps reading;

    RampController(ReadingRamps reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "The ramps of a partner's key persons",
            description = "Of everybody who was ever appointed, the latest first; empty when nobody was.")
    @Refusals(ErrorCode.INVALID_PARAMETER)
    List<RampResponse> ramps(@Parameter(description = "The partner", example = "acme") @RequestParam String partnerId) {
        if (partnerId.isBlank()) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "partnerId", "must be the id of a partner");
        }
        return reading.ofPartner(partnerId).stream().map(RampResponse::of).toList();
    }

    @GetMapping("/{keyPersonId}")
    @Operation(
            summary = "A key person's ramp: targets, what is asked for by now and what is there",
            description = "Peaks and valleys of the load change what is asked for; what was agreed stays beside it."
                    + " The targets as CSV with Accept: text/csv.")
    @Refusals(ErrorCode.NOT_FOUND)
    RampResponse ramp(@Parameter(description = "The key person", example = "sato") @PathVariable String keyPersonId) {
        return reading.read(keyPersonId).map(RampResponse::of).orElseThrow(() -> unknown(keyPersonId));
    }

    @GetMapping("/{keyPersonId}/curve")
    @Operation(
            summary = "What should be there and what is, for each day of a ramp",
            description =
                    "What a stage adds is spread evenly over its days; a day in a valley asks for its share of that."
                            + " As CSV with Accept: text/csv.")
    @Refusals(ErrorCode.NOT_FOUND)
    RampCurveResponse curve(
            @Parameter(description = "The key person", example = "sato") @PathVariable String keyPersonId) {
        return reading.curve(keyPersonId).map(RampCurveResponse::of).orElseThrow(() -> unknown(keyPersonId));
    }

    @GetMapping(path = "/{keyPersonId}", produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "A key person's ramp: targets, what is asked for by now and what is there")
    @Refusals(ErrorCode.NOT_FOUND)
    ResponseEntity<String> rampTable(
            @Parameter(description = "The key person", example = "sato") @PathVariable String keyPersonId) {
        return table(RampCsv.of(ramp(keyPersonId)));
    }

    @GetMapping(path = "/{keyPersonId}/curve", produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "What should be there and what is, for each day of a ramp")
    @Refusals(ErrorCode.NOT_FOUND)
    ResponseEntity<String> curveTable(
            @Parameter(description = "The key person", example = "sato") @PathVariable String keyPersonId) {
        return table(RampCsv.of(curve(keyPersonId)));
    }

    private static ResponseEntity<String> table(CsvTable table) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CsvTable.MEDIA_TYPE), StandardCharsets.UTF_8))
                .body(table.text());
    }

    private static ProblemException unknown(String keyPersonId) {
        return new ProblemException(
                ErrorCode.NOT_FOUND, "Nobody with the id " + keyPersonId + " was appointed key person");
    }
}
