package dev.kizuna.kpi.ramp.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.ramp.application.RampProgress;
import dev.kizuna.kpi.ramp.application.RampProgress.Status;
import dev.kizuna.kpi.ramp.application.RampProgress.TargetProgress;
import dev.kizuna.kpi.ramp.domain.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key person's ramp.
 *
 * @param rampStart the start as it was set; the ramp's day 1 is its local date, {@code firstDay}
 * @param timeZone the partner's zone, in which the ramp's days are cut
 * @param endedAt when the key person stood down; absent while the appointment holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RampResponse(
        String keyPersonId,
        String partnerId,
        @Nullable Instant rampStart,
        LocalDate firstDay,
        String timeZone,
        @Nullable Instant endedAt,
        List<TargetResponse> targets) {

    /**
     * A target: {@code target} deals at {@code metric}'s stage by the end of the local date {@code dueOn}.
     *
     * @param actual the count so far, of deals from the first day to {@code dueOn}
     * @param reachedAt when the count was there; absent unless REACHED
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetResponse(
            int rampDay,
            Metric metric,
            int target,
            long actual,
            LocalDate dueOn,
            Status status,
            @Nullable Instant reachedAt) {}

    static RampResponse of(RampProgress progress) {
        var ramp = progress.ramp();
        var appointment = ramp.appointment();
        return new RampResponse(
                ramp.keyPersonId(),
                ramp.partnerId(),
                appointment == null ? null : appointment.rampStart(),
                ramp.firstDay(),
                ramp.zone().getId(),
                ramp.endedAt(),
                progress.targets().stream().map(RampResponse::target).toList());
    }

    private static TargetResponse target(TargetProgress progress) {
        var target = progress.target();
        return new TargetResponse(
                target.rampDay(),
                target.metric(),
                target.count(),
                progress.actual(),
                progress.dueOn(),
                progress.status(),
                progress.reachedAt());
    }
}
