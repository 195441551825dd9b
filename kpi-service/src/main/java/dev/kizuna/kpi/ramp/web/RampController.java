package dev.kizuna.kpi.ramp.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kpi.ramp.application.ReadingRamps;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final String AS_OF =
            "As the figures were at this time, to the last full hour; what was agreed is what holds now";

    private final ReadingRamps reading;
    private final ReadingScorecards scorecards;
    private final Clock clock;

    RampController(ReadingRamps reading, ReadingScorecards scorecards, Clock clock) {
        this.reading = reading;
        this.scorecards = scorecards;
        this.clock = clock;
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
    @Refusals({ErrorCode.NOT_FOUND, ErrorCode.INVALID_PARAMETER})
    RampResponse ramp(
            @Parameter(description = "The key person", example = "sato") @PathVariable String keyPersonId,
            @Parameter(description = AS_OF, example = "2026-06-15T09:00:00+09:00")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf) {
        return reading.read(keyPersonId, turn(asOf)).map(RampResponse::of).orElseThrow(() -> unknown(keyPersonId));
    }

    @GetMapping("/{keyPersonId}/curve")
    @Operation(
            summary = "What should be there and what is, for each day of a ramp",
            description =
                    "What a stage adds is spread evenly over its days; a day in a valley asks for its share of that."
                            + " As CSV with Accept: text/csv.")
    @Refusals({ErrorCode.NOT_FOUND, ErrorCode.INVALID_PARAMETER})
    RampCurveResponse curve(
            @Parameter(description = "The key person", example = "sato") @PathVariable String keyPersonId,
            @Parameter(description = AS_OF, example = "2026-06-15T09:00:00+09:00")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf) {
        return reading.curve(keyPersonId, turn(asOf))
                .map(RampCurveResponse::of)
                .orElseThrow(() -> unknown(keyPersonId));
    }

    @GetMapping(path = "/{keyPersonId}", produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "A key person's ramp: targets, what is asked for by now and what is there")
    @Refusals({ErrorCode.NOT_FOUND, ErrorCode.INVALID_PARAMETER})
    ResponseEntity<String> rampTable(
            @Parameter(description = "The key person", example = "sato") @PathVariable String keyPersonId,
            @RequestParam(required = false) @Nullable String asOf) {
        return table(RampCsv.of(ramp(keyPersonId, asOf)));
    }

    @GetMapping(path = "/{keyPersonId}/curve", produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "What should be there and what is, for each day of a ramp")
    @Refusals({ErrorCode.NOT_FOUND, ErrorCode.INVALID_PARAMETER})
    ResponseEntity<String> curveTable(
            @Parameter(description = "The key person", example = "sato") @PathVariable String keyPersonId,
            @RequestParam(required = false) @Nullable String asOf) {
        return table(RampCsv.of(curve(keyPersonId, asOf)));
    }

    private static ResponseEntity<String> table(CsvTable table) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CsvTable.MEDIA_TYPE), StandardCharsets.UTF_8))
                .body(table.text());
    }

    private @Nullable Instant turn(@Nullable String asOf) {
        if (asOf == null || asOf.isBlank()) {
            return null;
        }
        Instant time;
        try {
            time = OffsetDateTime.parse(asOf).toInstant();
        } catch (DateTimeException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER,
                    "asOf",
                    "must be a time with an offset, such as 2026-06-15T09:00:00+09:00, not " + asOf);
        }
        if (time.isBefore(Instant.EPOCH) || time.isAfter(clock.instant())) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "asOf", "must be from 1970 on, and not to come");
        }
        return scorecards.turnBefore(time);
    }

    private static ProblemException unknown(String keyPersonId) {
        return new ProblemException(
                ErrorCode.NOT_FOUND, "Nobody with the id " + keyPersonId + " was appointed key person");
    }
}
