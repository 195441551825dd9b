package dev.kizuna.partner.marketentry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about market entry plans. */
final class MarketEntryRequests {

    private static final String WHEN = "ISO 8601 with offset; now when absent";

    private MarketEntryRequests() {}

    @Schema(
            name = "PlanMarketEntry",
            description = "A partner sets out for a market",
            requiredProperties = {"partnerId", "market", "startsOn"})
    record Plan(
            @Schema(description = "The partner", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "Code of the market: small letters, digits and hyphens", example = "retail-kansai")
            @Nullable
            String market,

            @Schema(description = "Key person who leads it, if there is one", example = "kp-tanaka") @Nullable
            String keyPersonId,

            @Schema(description = "First local day; the last is 89 days later", example = "2026-01-12") @Nullable
            String startsOn,

            @Schema(description = WHEN, example = "2026-01-09T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "NoteFinding",
            description = "Something that research found out",
            requiredProperties = {"question", "answer", "source"})
    record NoteFinding(
            @Schema(description = "Made up here when absent", example = "f-1") @Nullable
            String findingId,

            @Schema(description = "Code of what it answers; see /api/market-entry-rules", example = "market-size")
            @Nullable
            String question,

            @Schema(description = "What was found out", example = "1,200 shops with more than ten tills") @Nullable
            String answer,

            @Schema(description = "Where that is from", example = "Census of Commerce 2025, table 4") @Nullable
            String source,

            @Schema(description = WHEN, example = "2026-01-15T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "PlanOutreach",
            description = "Somebody is to be approached",
            requiredProperties = {"prospectId", "priority", "why"})
    record PlanOutreach(
            @Schema(description = "Made up here when absent", example = "o-1") @Nullable
            String outreachId,

            @Schema(description = "Id of who is approached", example = "lead-4711") @Nullable
            String prospectId,

            @Schema(description = "1 for the first; no two have the same", example = "1") @Nullable
            Integer priority,

            @Schema(description = "Why this one, and in this place", example = "opens four shops this spring") @Nullable
            String why,

            @Schema(description = WHEN, example = "2026-02-02T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "SettleOutreach",
            description = "An outreach was tried, or is dropped",
            requiredProperties = {"result"})
    record SettleOutreach(
            @Schema(description = "INTERESTED, NOT_INTERESTED, NO_ANSWER or DROPPED", example = "INTERESTED") @Nullable
            String result,

            @Schema(description = WHEN, example = "2026-02-09T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "BeginPilot",
            description = "The product is tried out with somebody who showed interest",
            requiredProperties = {"outreachId", "metric", "target"})
    record BeginPilot(
            @Schema(description = "Made up here when absent", example = "pilot-1") @Nullable
            String pilotId,

            @Schema(description = "Where the interest was found", example = "o-1") @Nullable
            String outreachId,

            @Schema(description = "Code of what is counted", example = "weekly-users") @Nullable
            String metric,

            @Schema(description = "With how many it has succeeded, 1 or more", example = "40") @Nullable
            Integer target,

            @Schema(description = WHEN, example = "2026-02-20T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "EndPilot",
            description = "A pilot has its result",
            requiredProperties = {"actual"})
    record EndPilot(
            @Schema(description = "How many there were, 0 or more", example = "52") @Nullable
            Integer actual,

            @Schema(description = WHEN, example = "2026-04-01T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "PassGate", description = "What a gate asks for is done")
    record PassGate(
            @Schema(description = WHEN, example = "2026-02-01T10:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "ConcludeMarketEntry",
            description = "It is decided what follows",
            requiredProperties = {"outcome", "reasons"})
    record Conclude(
            @Schema(
                    description = "EXPAND after a pilot that succeeded, ADJUST after the research, or STOP",
                    example = "EXPAND")
            @Nullable
            String outcome,

            @Schema(description = "Why; one at least", example = "[\"both pilots are paid for from May on\"]") @Nullable
            List<String> reasons,

            @Schema(description = WHEN, example = "2026-04-08T10:00:00+09:00") @Nullable
            String occurredAt) {}
}
