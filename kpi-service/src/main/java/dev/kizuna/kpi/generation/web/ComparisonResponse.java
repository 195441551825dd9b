package dev.kizuna.kpi.generation.web;

import dev.kizuna.kpi.generation.domain.Comparison;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two generations tell, side by side. */
record ComparisonResponse(
        @Schema(description = "Whether both tell the same", example = "true")
        boolean same,

        @Schema(description = "By topic") List<OfTopic> topics) {

    record OfTopic(
            @Schema(description = "The topic", example = "kpi.scorecard")
            String topic,

            @Schema(description = "How many cards, sales, targets or gaps are told the same", example = "12873")
            long same,

            @Schema(description = "How many are not", example = "0")
            long different,

            @Schema(
                    description = "How many changed while they were looked at, so that nothing can be said",
                    example = "2")
            long moving,

            @Schema(description = "The first of those that differ, at most 1,000")
            List<Difference> differences) {}

    record Difference(
            @Schema(description = "What it is about", example = "acme/PARTNER/acme/2026-05-11")
            String subject,

            @Schema(description = "What counts; absent when nothing is told of it", example = "leads=2 touches=5")
            @Nullable
            String before,

            @Schema(
                    description = "What this generation tells; absent when it tells nothing of it",
                    example = "leads=3 touches=5")
            @Nullable
            String now) {}

    static ComparisonResponse of(Comparison comparison) {
        return new ComparisonResponse(
                comparison.isTheSame(),
                comparison.topics().stream()
                        .map(topic -> new OfTopic(
                                topic.topic(),
                                topic.same(),
                                topic.different(),
                                topic.moving(),
                                topic.differences().stream()
                                        .map(difference -> new Difference(
                                                difference.subject(), difference.before(), difference.now()))
                                        .toList()))
                        .toList());
    }
}
