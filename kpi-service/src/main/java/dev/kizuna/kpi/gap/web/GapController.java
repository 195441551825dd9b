package dev.kizuna.kpi.gap.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.kpi.gap.application.ReadingGaps;
import dev.kizuna.kpi.gap.domain.Gaps.Listed;
import dev.kizuna.kpi.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/gaps")
@Tag(name = "Gaps", description = "Campaign targets that are, or were, missed to date")
class GapController {

    private final ReadingGaps reading;

    GapController(ReadingGaps reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "Campaign targets that are, or were, missed to date",
            description = "The latest first. A gap that late events showed to be none stays, closed as restated.")
    @Refusals(ErrorCode.INVALID_PARAMETER)
    Page<GapResponse> gaps(@ParameterObject GapParameters parameters) {
        List<Listed> oneMore = reading.list(parameters.wanted(), parameters.after(), parameters.size() + 1);
        return Page.cut(oneMore, parameters.size(), Listed::place).map(listed -> GapResponse.of(listed.gap()));
    }

    @GetMapping(produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "Campaign targets that are, or were, missed to date")
    @Refusals(ErrorCode.INVALID_PARAMETER)
    ResponseEntity<String> csv(@ParameterObject GapParameters parameters) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CsvTable.MEDIA_TYPE), StandardCharsets.UTF_8))
                .body(GapCsv.of(reading.list(parameters.wanted(), parameters.after(), parameters.size()).stream()
                        .map(listed -> GapResponse.of(listed.gap()))
                        .toList()));
    }

    @GetMapping("/{gapId}")
    @Operation(summary = "A gap with the stage of the funnel that is blamed, and its evidence")
    GapResponse gap(@PathVariable String gapId) {
        return reading.find(gapId)
                .map(GapResponse::of)
                .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no gap " + gapId));
    }
}
