package dev.kizuna.partner.keyperson.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.keyperson.domain.PersonProfile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about people in the directory. */
final class PersonRequests {

    private static final Set<String> MEDIA = Set.of("slack", "line", "mail");

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

            @Nullable String lineUserId,

            @Schema(description = "BCP 47 tag, when it differs from the partner's", example = "en") @Nullable
            String locale,

            @Schema(description = "How the person wants to be told in person, best first: slack, line, mail") @Nullable
            List<String> notifyBy,

            @Schema(
                    description =
                            "Whether the person works for the vendor, so that a word of theirs answers the partner")
            @Nullable
            Boolean staff,

            @Nullable String occurredAt) {

        Edit profile() {
            return new Edit(
                    displayName, email, slackUserId, title, timeZone, lineUserId, locale, notifyBy, staff, occurredAt);
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
            @Nullable String lineUserId,
            @Nullable String locale,
            @Nullable List<String> notifyBy,
            @Nullable Boolean staff,
            @Nullable String occurredAt) {

        PersonProfile read(Fields fields) {
            return new PersonProfile(
                    fields.text("displayName", displayName),
                    fields.optionalEmail("email", email),
                    fields.optionalText("slackUserId", slackUserId),
                    fields.optionalText("title", title),
                    fields.optionalZone("timeZone", timeZone),
                    fields.optionalId("lineUserId", lineUserId),
                    fields.optionalLocale("locale", locale),
                    media(fields, notifyBy),
                    Boolean.TRUE.equals(staff));
        }

        private static List<String> media(Fields fields, @Nullable List<String> given) {
            List<String> media = new ArrayList<>();
            for (@Nullable String medium : given == null ? List.<@Nullable String>of() : given) {
                if (medium == null || !MEDIA.contains(medium) || media.contains(medium)) {
                    fields.refuse(
                            ErrorCode.INVALID_FIELD,
                            "notifyBy",
                            "\"" + medium + "\" is none of slack, line, mail, or is named twice");
                } else {
                    media.add(medium);
                }
            }
            return media;
        }
    }

    @Schema(
            name = "IntroducePerson",
            requiredProperties = {"partnerId"})
    record Introduce(@Nullable String partnerId, @Nullable String occurredAt) {}
}
