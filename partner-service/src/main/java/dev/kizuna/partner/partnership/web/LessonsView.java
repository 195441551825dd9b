package dev.kizuna.partner.partnership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partnership taught, as clients see it. */
@Schema(name = "PartnerLessons")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LessonsView(
        String partnerId,
        String name,
        String type,
        @Nullable String tier,
        PartnerStage stage,
        Instant stageSince,
        @Nullable String stageReason,
        List<Lesson> lessons) {

    @Schema(name = "Lesson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lesson(
            Instant learntAt,
            String text,

            @Schema(description = "The improvement plan that taught it") @Nullable
            String planId) {}

    static LessonsView of(Partner partner) {
        var present = partner.path().present();
        return new LessonsView(
                partner.partnerId(),
                partner.profile().name(),
                partner.type().code(),
                partner.tier(),
                present.stage(),
                present.since(),
                present.reason(),
                partner.lessons().stream()
                        .map(lesson -> new Lesson(lesson.learntAt(), lesson.text(), lesson.planId()))
                        .toList());
    }
}
