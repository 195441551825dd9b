package dev.kizuna.campaign.webhook.web;

import dev.kizuna.kit.ingest.IngestionReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of a webhook. */
@Schema(name = "WebhookReport")
record WebhookReport(
        @Schema(description = "How many events are kept", example = "2")
        int accepted,

        @Schema(description = "Events that were not taken, each with its reason")
        List<IngestionReport.Rejection> rejected,

        @Schema(
                description = "Pieces of the payload that no mapping is for; they are counted and not kept",
                example = "0")
        int ignored) {}
