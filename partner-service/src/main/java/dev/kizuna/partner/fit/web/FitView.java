package dev.kizuna.partner.fit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.fit.domain.Assessment;
import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.fit.domain.FitEvent.Assessed;
import dev.kizuna.partner.fit.domain.Judgement;
import dev.kizuna.partner.fit.domain.RaisedFlag;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fit of a partner as clients see it: the assessment that counts, and those before it. */
@Schema(name = "Fit")
record FitView(
        String partnerId,
        Fit.Status status,
        AssessmentView latest,

        @Schema(description = "The earlier ones, the latest of them first")
        List<AssessmentView> earlier) {

    @Schema(name = "FitAssessment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssessmentView(
            String assessmentId,
            Instant assessedAt,
            @Nullable String assessedBy,
            int criteriaVersion,
            int score,
            boolean passed,

            @Schema(description = "How the score and the answer came about, what speaks against it first")
            List<String> reasons,

            List<Judgement> judgements,
            List<RaisedFlag> redFlags) {

        static AssessmentView of(Assessed assessed) {
            Assessment assessment = assessed.assessment();
            return new AssessmentView(
                    assessment.assessmentId(),
                    assessed.occurrence().at(),
                    assessment.assessedBy(),
                    assessment.criteriaVersion(),
                    assessment.verdict().score(),
                    assessment.verdict().passed(),
                    assessment.verdict().reasons(),
                    assessment.judgements(),
                    assessment.redFlags());
        }
    }

    static FitView of(Fit fit) {
        List<AssessmentView> all =
                fit.all().reversed().stream().map(AssessmentView::of).toList();
        return new FitView(fit.partnerId(), fit.status(), all.getFirst(), all.subList(1, all.size()));
    }
}
