package dev.kizuna.partner.inquiry.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.inquiry.domain.DirectShare;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often answers to a partner passed over an open channel, as clients see it. */
@Schema(name = "DirectAnswers")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DirectAnswersView(
        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Human answers, all together", example = "40")
        int answers,

        @Schema(description = "Those of them that passed over an open channel", example = "3")
        int direct,

        @Schema(description = "From 0 to 1; absent when nothing was answered", example = "0.075") @Nullable
        Double share,

        @Schema(description = "How often each reason was given", example = "{\"confidential\": 3}")
        Map<String, Integer> reasons) {

    static DirectAnswersView of(String partnerId, DirectShare share) {
        return new DirectAnswersView(
                partnerId,
                share.answers(),
                share.direct(),
                share.share().isPresent() ? share.share().getAsDouble() : null,
                share.reasons());
    }
}
