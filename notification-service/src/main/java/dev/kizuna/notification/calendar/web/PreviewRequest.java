package dev.kizuna.notification.calendar.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a calendar: exactly one of due and policy.
 *
 * @param from when the clock begins
 * @param timeZone in which days and hours are meant; absent for the calendar's own
 * @param warn when to warn, where no policy says it
 */
record PreviewRequest(
        @Schema(example = "2026-05-01T15:00:00+09:00") @Nullable
        String from,

        @Nullable Due due,

        @Schema(example = "feedback-next-business-day") @Nullable
        String policy,

        @Schema(example = "Asia/Tokyo") @Nullable String timeZone,
        @Nullable Warn warn,
        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

    /** When it is due, as policies write it: exactly one of elapsed, business-time and business-days (with an optional after). */
    record Due(
            @Schema(example = "24h") @Nullable String elapsed,

            @JsonProperty("business-time") @JsonAlias("businessTime") @Schema(example = "8h") @Nullable
            String businessTime,

            @JsonProperty("business-days") @JsonAlias("businessDays") @Schema(example = "1") @Nullable
            Integer businessDays,

            @Schema(example = "7d") @Nullable String after,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {}

    /** When to warn: exactly one of them. */
    record Warn(
            @Schema(example = "4h") @Nullable String before,

            @JsonProperty("before-business") @JsonAlias("beforeBusiness") @Schema(example = "1h") @Nullable
            String beforeBusiness,

            @JsonProperty("at-percent") @JsonAlias("atPercent") @Schema(example = "80") @Nullable
            Integer atPercent,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {}
}
