package dev.kizuna.kpi.health.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.kpi.health.application.ReadingHealth;
import dev.kizuna.kpi.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
@RequestMapping("/api/health")
class HealthController {

    private static final LocalDate FIRST_DAY = LocalDate.of(1971, 1, 1);

    private final ReadingHealth reading;

    HealthController(ReadingHealth reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "Partners' health at the end of their last day",
            description =
                    "In the order of their ids. Scores may be some minutes old; those of one partner are not. As CSV with Accept: text/csv, a row a part.")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.UNAVAILABLE})
    Page<HealthResponse> healths(
            @Parameter(description = "Only partners that this partner manager answers for", example = "tanaka")
                    @RequestParam(required = false)
                    @Nullable
                    String managerId,
            @Parameter(
                            description = "fallen: only partners whose health fell and is not back; any when absent",
                            example = "fallen")
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @Parameter(
                            description =
                                    "false leaves out the numbers behind scores and how far sources had been read",
                            example = "false")
                    @RequestParam(defaultValue = "true")
                    boolean evidence,
            @Parameter(description = "nextCursor of the page before", example = "YWNtZQ")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(description = "Most partners in the answer, 1 to 500; 50 unless given", example = "50")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit) {
        Page<HealthResponse> page = page(managerId, status, cursor, limit);
        return evidence ? page : page.map(HealthResponse::withoutEvidence);
    }

    @GetMapping(produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "Partners' health at the end of their last day")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.UNAVAILABLE})
    ResponseEntity<String> table(
            @Parameter(description = "Only partners that this partner manager answers for", example = "tanaka")
                    @RequestParam(required = false)
                    @Nullable
                    String managerId,
            @Parameter(description = "fallen, or absent for any", example = "fallen")
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @Parameter(description = "nextCursor of the page before", example = "YWNtZQ")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(description = "Most partners in the answer, 1 to 500; 50 unless given", example = "50")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit) {
        return table(page(managerId, status, cursor, limit).items());
    }

    @GetMapping("/{partnerId}")
    @Operation(
            summary = "A partner's health and what it is made of",
            description = "Promises kept, and what begins and is won in 30 days against what is usual for this partner."
                    + " Vanity figures are no part of it. As CSV with Accept: text/csv.")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.NOT_FOUND, ErrorCode.UNAVAILABLE})
    HealthResponse health(
            @Parameter(description = "The partner", example = "acme") @PathVariable String partnerId,
            @Parameter(description = "A local day that is over; the last one when absent", example = "2026-06-14")
                    @RequestParam(required = false)
                    @Nullable
                    String at) {
        return reading.read(partnerId, day(at))
                .map(HealthResponse::of)
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.NOT_FOUND, "Nothing is known of a partner with the id " + partnerId));
    }

    @GetMapping(path = "/{partnerId}", produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "A partner's health and what it is made of")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.NOT_FOUND, ErrorCode.UNAVAILABLE})
    ResponseEntity<String> table(
            @Parameter(description = "The partner", example = "acme") @PathVariable String partnerId,
            @Parameter(description = "A local day that is over; the last one when absent", example = "2026-06-14")
                    @RequestParam(required = false)
                    @Nullable
                    String at) {
        return table(List.of(health(partnerId, at)));
    }

    private Page<HealthResponse> page(
            @Nullable String managerId, @Nullable String status, @Nullable String cursor, @Nullable Integer limit) {
        int most = Page.limit(limit);
        String manager = managerId == null || managerId.isBlank() ? null : managerId;
        var reports = reading.page(manager, fallen(status), Page.after(cursor), most + 1);
        return Page.cut(reports, most, report -> report.partner().partnerId()).map(HealthResponse::of);
    }

    private static ResponseEntity<String> table(List<HealthResponse> healths) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CsvTable.MEDIA_TYPE), StandardCharsets.UTF_8))
                .body(HealthCsv.of(healths).text());
    }

    private static boolean fallen(@Nullable String status) {
        if (status == null || status.isBlank()) {
            return false;
        }
        if (!status.equalsIgnoreCase("fallen")) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER, "status", "must be fallen or absent, not " + status);
        }
        return true;
    }

    private @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER, "at", "must be a local date such as 2026-01-31, not " + text);
        }
        if (day.isBefore(FIRST_DAY) || day.isAfter(reading.lastDay())) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER,
                    "at",
                    "must be a day from " + FIRST_DAY + " to " + reading.lastDay() + ", which is over, not " + text);
        }
        return day;
    }
}
