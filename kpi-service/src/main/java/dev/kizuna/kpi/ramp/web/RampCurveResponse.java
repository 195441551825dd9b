package dev.kizuna.kpi.ramp.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.ramp.application.RampCurve;
import dev.kizuna.kpi.ramp.application.RampCurve.Point;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.web.RampResponse.SourceResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What should be there and what is, for each day of a ramp. */
@Schema(name = "RampCurve")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RampCurveResponse(
        @Schema(description = "Whose ramp", example = "sato")
        String keyPersonId,

        @Schema(description = "The partner", example = "acme")
        String partnerId,

        @Schema(description = "The partner's zone, in which the days are cut", example = "Asia/Tokyo")
        String timeZone,

        @Schema(description = "In the order of metrics and days")
        List<PointResponse> points,

        @Schema(description = "Grows with each change of a card that counts towards the ramp", example = "17")
        long revision,

        @Schema(
                description = "When the newest of these cards was counted; absent without any",
                example = "2026-06-21T03:00:00Z")
        @Nullable
        Instant asOf,

        @Schema(description = "How far each source had been read when they last changed")
        List<SourceResponse> sources) {

    @Schema(name = "RampCurvePoint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PointResponse(
            @Schema(description = "What is counted", example = "PROSPECTS")
            Metric metric,

            @Schema(description = "Day of the ramp", example = "12")
            int rampDay,

            @Schema(description = "Local date of that day", example = "2026-06-12")
            LocalDate date,

            @Schema(description = "What should be there at its end, with parts of a whole", example = "1.67")
            BigDecimal toDate,

            @Schema(description = "What is there; absent for days to come", example = "2") @Nullable
            Long actual,

            @Schema(description = "The peak or valley in which it lies; absent in none", example = "fair-2026")
            @Nullable
            String phaseId) {}

    static RampCurveResponse of(RampCurve curve) {
        return new RampCurveResponse(
                curve.ramp().keyPersonId(),
                curve.ramp().partnerId(),
                curve.ramp().zone().getId(),
                curve.points().stream().map(RampCurveResponse::point).toList(),
                curve.seen().revision(),
                curve.seen().asOf(),
                curve.seen().sources().stream().map(SourceResponse::of).toList());
    }

    private static PointResponse point(Point point) {
        var phase = point.phase();
        return new PointResponse(
                point.metric(),
                point.rampDay(),
                point.day(),
                point.toDate(),
                point.actual(),
                phase == null ? null : phase.phaseId());
    }
}
