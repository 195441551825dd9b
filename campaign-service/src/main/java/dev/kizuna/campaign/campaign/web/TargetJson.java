package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.domain.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target in requests and answers. */
@Schema(
        name = "Target",
        description = "A figure that a campaign is to reach by its end",
        requiredProperties = {"metric", "target", "unit"})
record TargetJson(
        @Schema(
                description =
                        "Figure of the scorecard: reach, impressions, engagements, touches, leads, mql, prospects,"
                                + " proposed, pocs, approvals, won, conversions, revenue, cpl, costPerMql",
                example = "leads")
        @Nullable
        String metric,

        @Schema(
                description = "What is to be reached, as decimal text; for cpl and costPerMql the most",
                example = "100")
        @Nullable
        String target,

        @Schema(description = "count, or an ISO 4217 code for money", example = "count") @Nullable
        String unit) {

    private static final int MOST = 50;

    static List<TargetJson> of(List<Target> targets) {
        return targets.stream().map(TargetJson::of).toList();
    }

    static TargetJson of(Target target) {
        return new TargetJson(target.metric(), target.target().toPlainString(), target.unit());
    }

    static List<Target> read(RequestReader reader, @Nullable List<@Nullable TargetJson> json) {
        var targets = new ArrayList<Target>();
        if (json == null) {
            return targets;
        }
        if (json.size() > MOST) {
            reader.refuse("/targets", "has more than " + MOST + " targets");
            return targets;
        }
        for (TargetJson target : json) {
            String pointer = "/targets/" + targets.size();
            TargetJson given = target == null ? new TargetJson(null, null, null) : target;
            targets.add(new Target(
                    reader.text(pointer + "/metric", given.metric),
                    reader.decimal(pointer + "/target", given.target),
                    given.unit == null ? "" : given.unit.strip()));
        }
        return targets;
    }
}
