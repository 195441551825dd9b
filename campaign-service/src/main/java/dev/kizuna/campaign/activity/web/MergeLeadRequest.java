package dev.kizuna.campaign.activity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead that is no other than the one in the path. */
@Schema(name = "MergeLead")
record MergeLeadRequest(
        @Schema(
                description = "The lead that is merged; its history becomes that of the one in the path",
                example = "l-772")
        @Nullable
        String mergedLeadId,

        @Schema(description = "When it was found; now unless given", example = "2026-04-02T10:00:00+09:00") @Nullable
        String occurredAt) {}
