package dev.kizuna.partner.partnership.web;

import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about partners. */
final class PartnerRequests {

    static final String USUAL_ZONE = "Asia/Tokyo";
    static final String USUAL_CALENDAR = "JP";

    private static final String USUAL_LOCALE = "ja";

    private PartnerRequests() {}

    @Schema(
            name = "RegisterPartner",
            requiredProperties = {"name", "type", "ownerId"})
    record Register(
            @Schema(description = "Made up here when absent", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(example = "株式会社ひかり商事") @Nullable String name,

            @Schema(description = "reseller, referral, technology, influencer, media or brand", example = "reseller")
            @Nullable
            String type,

            @Schema(example = "gold") @Nullable String tier,

            @Schema(description = "IANA zone; Asia/Tokyo when absent", example = "Asia/Tokyo") @Nullable
            String timeZone,

            @Schema(description = "Business calendar; JP when absent", example = "JP") @Nullable
            String calendarId,

            @Schema(description = "Partner manager on the vendor's side", example = "u-sato") @Nullable
            String ownerId,

            @Schema(example = "#partner-hikari") @Nullable String slackChannel,
            @Nullable String managerId,
            @Nullable String executiveId,

            @Schema(description = "BCP 47 tag; ja when absent", example = "ja") @Nullable
            String locale,

            @Schema(description = "LINE group or room in which the partner's matters are spoken of") @Nullable
            String lineGroupId,

            @Schema(description = "ISO 8601 with offset; now when absent", example = "2026-01-05T09:00:00+09:00")
            @Nullable
            String occurredAt) {

        Edit profile() {
            return new Edit(
                    name,
                    timeZone,
                    calendarId,
                    ownerId,
                    slackChannel,
                    managerId,
                    executiveId,
                    locale,
                    lineGroupId,
                    occurredAt);
        }
    }

    @Schema(
            name = "EditPartner",
            requiredProperties = {"name", "ownerId"})
    record Edit(
            @Nullable String name,
            @Nullable String timeZone,
            @Nullable String calendarId,
            @Nullable String ownerId,
            @Nullable String slackChannel,
            @Nullable String managerId,
            @Nullable String executiveId,
            @Nullable String locale,
            @Nullable String lineGroupId,
            @Nullable String occurredAt) {

        PartnerProfile read(Fields fields) {
            return new PartnerProfile(
                    fields.text("name", name),
                    fields.zone("timeZone", or(timeZone, USUAL_ZONE)),
                    fields.id("calendarId", or(calendarId, USUAL_CALENDAR)),
                    fields.id("ownerId", ownerId),
                    fields.optionalText("slackChannel", slackChannel),
                    fields.optionalId("managerId", managerId),
                    fields.optionalId("executiveId", executiveId),
                    Objects.requireNonNullElse(fields.optionalLocale("locale", locale), USUAL_LOCALE),
                    fields.optionalId("lineGroupId", lineGroupId));
        }
    }

    @Schema(
            name = "MovePartner",
            requiredProperties = {"toStage"})
    record Move(
            @Schema(description = "CONTACTED, NEGOTIATING, CONTRACTED or ONBOARDING", example = "CONTACTED") @Nullable
            String toStage,

            @Nullable String reason,
            @Nullable String occurredAt) {}

    @Schema(name = "PartnerStageReason")
    record Reason(
            @Schema(description = "Needed to pause and to terminate", example = "budget frozen until April") @Nullable
            String reason,

            @Nullable String occurredAt) {

        static final Reason NONE = new Reason(null, null);
    }

    @Schema(
            name = "HandOverPartner",
            requiredProperties = {"ownerId"})
    record HandOver(
            @Schema(description = "Who answers for the partner from now on", example = "u-ito") @Nullable
            String ownerId,

            @Nullable String reason,
            @Nullable String occurredAt) {}

    @Schema(name = "RankPartner")
    record Rank(
            @Schema(description = "The new tier; absent for none", example = "platinum") @Nullable
            String tier,

            @Nullable String reason,
            @Nullable String occurredAt) {}

    @Schema(
            name = "LearnLesson",
            requiredProperties = {"text"})
    record Learn(
            @Schema(example = "agree on the person in charge before the contract, not after it") @Nullable
            String text,

            @Nullable String occurredAt) {}

    static String or(@Nullable String given, String usual) {
        return given == null || given.isBlank() ? usual : given;
    }
}
