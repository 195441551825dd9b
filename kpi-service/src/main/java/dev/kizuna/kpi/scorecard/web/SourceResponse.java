package dev.kizuna.kpi.scorecard.web;

import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "How far a partition of a source had been read when the figures last changed")
record SourceResponse(
        @Schema(description = "Source topic", example = "campaign.activity")
        String topic,

        @Schema(description = "Its partition", example = "3")
        int partition,

        @Schema(description = "Offset of the last record that changed the figures", example = "1042")
        long offset) {

    static SourceResponse of(Source source) {
        return new SourceResponse(source.topic(), source.partition(), source.offset());
    }
}
