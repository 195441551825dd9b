package dev.kizuna.partner.keyperson.web;

import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.keyperson.application.AppointingKeyPerson.Announcement;
import dev.kizuna.partner.ramp.web.TargetRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about key persons. */
final class KeyPersonRequests {

    private KeyPersonRequests() {}

    @Schema(
            name = "RegisterKeyPerson",
            description =
                    "With nominatedBy the person is nominated at once, with confirmedBy confirmed, with approvedBy"
                            + " approved, with announcedTo announced; each needs those before it",
            requiredProperties = {"partnerId", "displayName"})
    record Register(
            @Schema(description = "Made up here when absent", example = "kp-tanaka") @Nullable
            String keyPersonId,

            @Schema(example = "p-hikari") @Nullable String partnerId,
            @Schema(example = "田中 一郎") @Nullable String displayName,
            @Nullable String email,
            @Nullable String slackUserId,
            @Nullable String title,
            @Nullable String timeZone,
            @Nullable String lineUserId,
            @Nullable String locale,
            @Nullable List<String> notifyBy,
            @Nullable String nominationId,
            @Nullable String nominatedBy,

            @Schema(description = "The manager who confirmed", example = "kp-manager-ito") @Nullable
            String confirmedBy,

            @Schema(description = "The executive who approved", example = "u-kato") @Nullable
            String approvedBy,

            @Schema(example = "all-sales") @Nullable String announcedTo,
            @Nullable String rampStart,
            @Nullable List<@Nullable TargetRequest> targets,
            @Nullable String occurredAt) {

        PersonRequests.Edit profile() {
            return new PersonRequests.Edit(
                    displayName, email, slackUserId, title, timeZone, lineUserId, locale, notifyBy, null, occurredAt);
        }
    }

    @Schema(
            name = "NominateKeyPerson",
            requiredProperties = {"nominatedBy"})
    record Nominate(
            @Nullable String nominationId,
            @Nullable String nominatedBy,
            @Nullable String occurredAt) {}

    @Schema(
            name = "ConfirmNomination",
            requiredProperties = {"confirmedBy"})
    record Confirm(
            @Schema(description = "The manager who confirms", example = "kp-manager-ito") @Nullable
            String confirmedBy,

            @Nullable String occurredAt) {}

    @Schema(
            name = "ApproveNomination",
            requiredProperties = {"approvedBy"})
    record Approve(@Nullable String approvedBy, @Nullable String occurredAt) {}

    @Schema(
            name = "RejectNomination",
            requiredProperties = {"rejectedBy", "reason"})
    record Reject(
            @Nullable String rejectedBy,

            @Schema(description = "Why, as a code of small letters, digits and hyphens", example = "too-many-duties")
            @Nullable
            String reason,

            @Schema(description = "Why, in their own words, which stay here", example = "兼務が多いため") @Nullable
            String note,

            @Nullable String occurredAt) {}

    @Schema(
            name = "AppointKeyPerson",
            requiredProperties = {"announcedTo"})
    record Appoint(
            @Schema(example = "all-sales") @Nullable String announcedTo,

            @Schema(description = "When the ramp's first day begins; the appointment itself when absent") @Nullable
            String rampStart,

            @Schema(description = "The defaults when absent") @Nullable
            List<@Nullable TargetRequest> targets,

            @Nullable String occurredAt) {

        Announcement read(Fields fields) {
            return new Announcement(
                    fields.text("announcedTo", announcedTo),
                    fields.optionalTime("rampStart", rampStart),
                    TargetRequest.read(fields, targets));
        }
    }

    @Schema(name = "ActivateKeyPerson")
    record Activate(@Nullable String occurredAt) {}

    @Schema(name = "StandDown")
    record StandDown(
            @Schema(description = "Who follows; somebody of the same partner", example = "kp-suzuki") @Nullable
            String successorId,

            @Schema(description = "Why, as a code of small letters, digits and hyphens", example = "transferred")
            @Nullable
            String reason,

            @Nullable String occurredAt) {

        static final StandDown PLAIN = new StandDown(null, null, null);
    }
}
