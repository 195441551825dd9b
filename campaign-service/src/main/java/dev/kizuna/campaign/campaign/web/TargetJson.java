package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.campaign.domain.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target in requests and answers.
 *
 * @param metric a counter of the scorecard, such as leads, prospects, won, revenue
 * @param target what is to be reached, as a decimal text
 * @param unit {@code count}, or an ISO 4217 code for money
 */
record TargetJson(
        @Nullable String metric,
        @Nullable String target,
        @Nullable String unit) {

    static List<TargetJson> of(List<Target> targets) {
        return targets.stream()
                .map(target -> new TargetJson(target.metric(), target.target().toPlainString(), target.unit()))
                .toList();
    }

    static List<Target> read(RequestReader reader, @Nullable List<TargetJson> json) {
        var targets = new ArrayList<Target>();
        for (TargetJson target : json == null ? List.<TargetJson>of() : json) {
            String pointer = "/targets/" + targets.size();
            targets.add(new Target(
                    reader.text(pointer + "/metric", target.metric),
                    reader.decimal(pointer + "/target", target.target),
                    reader.text(pointer + "/unit", target.unit)));
        }
        return targets;
    }
}
