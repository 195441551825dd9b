package dev.kizuna.partner.mismatch.web;

import dev.kizuna.partner.mismatch.application.WeighingHypotheses.Weighed;
import dev.kizuna.partner.mismatch.domain.Hypothesis;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.Observation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** What observations speak for, as clients see it. */
@Schema(name = "MismatchHypotheses", description = "What was observed speaks for this; nothing is diagnosed by it")
record HypothesesView(
        @Schema(description = "Whose environment it is about", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "By which version of the indicators it was weighed", example = "1")
        int indicatorsVersion,

        @Schema(description = "The strongest first; empty when nothing was observed")
        List<HypothesisView> hypotheses) {

    @Schema(name = "MismatchHypothesis", description = "A kind of mismatch that something speaks for")
    record HypothesisView(
            @Schema(description = "Which of the dangerous types", example = "WILL_WITHOUT_TIME")
            MismatchKind kind,

            @Schema(description = "What is supposed of the environment")
            WordingView hypothesis,

            @Schema(description = "Weight of what was observed, in percent of all there is of the kind", example = "36")
            int strength,

            @Schema(description = "Whether it is enough for a diagnosis", example = "true")
            boolean enough,

            @Schema(description = "Why, the weightiest first")
            List<Reason> reasons,

            @Schema(description = "What might help, the likeliest first")
            List<SuggestedRemedy> remedies) {

        static HypothesisView of(Hypothesis hypothesis) {
            return new HypothesisView(
                    hypothesis.supposition().kind(),
                    WordingView.of(hypothesis.supposition().wording()),
                    hypothesis.strength(),
                    hypothesis.enough(),
                    hypothesis.reasons().stream().map(Reason::of).toList(),
                    hypothesis.remedies().stream()
                            .map(remedy -> new SuggestedRemedy(remedy.code(), WordingView.of(remedy.wording())))
                            .toList());
        }
    }

    @Schema(name = "MismatchReason", description = "An indicator and where it was observed")
    record Reason(
            @Schema(description = "Code of the indicator", example = "other-duties-added")
            String indicator,

            @Schema(description = "What it says of the environment")
            WordingView wording,

            @Schema(description = "How loudly it speaks", example = "2")
            int weight,

            @Schema(description = "The earliest first") List<Seen> observed) {

        static Reason of(Hypothesis.Reason reason) {
            return new Reason(
                    reason.indicator().code(),
                    WordingView.of(reason.indicator().wording()),
                    reason.indicator().weight(),
                    reason.observations().stream().map(Seen::of).toList());
        }
    }

    @Schema(name = "SeenIndicator", description = "Where and when an indicator was observed")
    record Seen(
            @Schema(description = "Local day of the partner", example = "2026-02-03")
            LocalDate observedOn,

            @Schema(description = "Id of what shows it", example = "ci-104")
            String evidenceId) {

        static Seen of(Observation observation) {
            return new Seen(observation.observedOn(), observation.evidenceId());
        }
    }

    @Schema(name = "SuggestedRemedy", description = "Something that can be done about the environment")
    record SuggestedRemedy(
            @Schema(description = "Code of the remedy", example = "support-unit")
            String kind,

            @Schema(description = "What it is") WordingView wording) {}

    static HypothesesView of(Weighed.Hypotheses weighed) {
        return new HypothesesView(
                weighed.keyPersonId(),
                weighed.indicatorsVersion(),
                weighed.hypotheses().stream().map(HypothesisView::of).toList());
    }
}
