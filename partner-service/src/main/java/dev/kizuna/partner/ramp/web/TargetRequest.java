package dev.kizuna.partner.ramp.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.ramp.domain.RampMetric;
import dev.kizuna.partner.ramp.domain.RampTarget;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A staged target in the body of a request. */
@Schema(
        name = "RampTarget",
        description = "One staged target of a ramp",
        requiredProperties = {"rampDay", "metric", "target"})
public record TargetRequest(
        @Schema(description = "Day since the ramp's start by whose end the count is due", example = "30") @Nullable
        Integer rampDay,

        @Schema(description = "What is counted: PROSPECTS, POCS or ORDERS", example = "PROSPECTS") @Nullable
        String metric,

        @Schema(description = "The count to be reached since the ramp's start", example = "5") @Nullable
        Integer target) {

    private static final int LONGEST_RAMP_DAYS = 3_650;
    private static final int LARGEST_TARGET = 1_000_000;
    private static final int MOST_TARGETS = 100;

    /** Reads the targets in the field {@code targets}; absent ones are none. */
    public static List<RampTarget> read(Fields fields, @Nullable List<@Nullable TargetRequest> targets) {
        List<RampTarget> read = new ArrayList<>();
        if (targets == null) {
            return read;
        }
        if (targets.size() > MOST_TARGETS) {
            fields.refuse(ErrorCode.INVALID_FIELD, "targets", "must be at most " + MOST_TARGETS);
            return read;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String at = "targets/" + i;
            @Nullable TargetRequest target = targets.get(i);
            if (target == null) {
                fields.refuse(ErrorCode.MISSING_FIELD, at, "must be given");
                continue;
            }
            var one = new RampTarget(
                    fields.whole(at + "/rampDay", target.rampDay(), 1, LONGEST_RAMP_DAYS),
                    fields.symbol(at + "/metric", target.metric(), RampMetric.class),
                    fields.whole(at + "/target", target.target(), 1, LARGEST_TARGET));
            if (!seen.add(one.rampDay() + " " + one.metric())) {
                fields.refuse(ErrorCode.INVALID_FIELD, at, "the day has a target for " + one.metric() + " already");
            }
            read.add(one);
        }
        return read;
    }
}
