package dev.kizuna.partner.keyperson.web;

import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about people in the directory. */
final class PersonRequests {

    private PersonRequests() {}

    @Schema(
            name = "RegisterPerson",
            requiredProperties = {"partnerId", "displayName"})
    record Register(
            @Schema(description = "Made up here when absent", example = "u-sato") @Nullable
            String personId,

            @Schema(example = "p-hikari") @Nullable String partnerId,
            @Schema(example = "佐藤 花子") @Nullable String displayName,
            @Nullable String email,
            @Schema(example = "U0123SATO") @Nullable String slackUserId,
            @Nullable String title,

            @Schema(description = "IANA zone, when it differs from the partner's") @Nullable
            String timeZone,

            @Nullable String occurredAt) {

        Edit profile() {
            return new Edit(displayName, email, slackUserId, title, timeZone, occurredAt);
        }
    }

    @Schema(
            name = "EditPerson",
            requiredProperties = {"displayName"})
    record Edit(
            @Nullable String displayName,
            @Nullable String email,
            @Nullable String slackUserId,
            @Nullable String title,
            @Nullable String timeZone,
            @Nullable String occurredAt) {

        PersonProfile read(Fields fields) {
            return new PersonProfile(
                    fields.text("displayName", displayName),
                    fields.optionalEmail("email", email),
                    fields.optionalText("slackUserId", slackUserId),
                    fields.optionalText("title", title),
                    fields.optionalZone("timeZone", timeZone));
        }
    }

    @Schema(
            name = "IntroducePerson",
            requiredProperties = {"partnerId"})
    record Introduce(@Nullable String partnerId, @Nullable String occurredAt) {}
}
