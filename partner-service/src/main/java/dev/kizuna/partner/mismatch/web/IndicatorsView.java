package dev.kizuna.partner.mismatch.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.mismatch.domain.Indicator;
import dev.kizuna.partner.mismatch.domain.MismatchIndicators;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of the indicators as clients see it. */
@Schema(name = "MismatchIndicators", description = "What speaks for mismatches, and what can be done about them")
record IndicatorsView(
        @Schema(description = "Number of the version", example = "1")
        int version,

        @Schema(description = "Different indicators that a diagnosis needs", example = "2")
        int enough,

        @Schema(description = "What each kind supposes of the environment")
        List<KindView> kinds,

        @Schema(description = "What can be observed") List<IndicatorView> indicators,

        @Schema(description = "What can be done") List<HypothesesView.SuggestedRemedy> remedies) {

    @Schema(name = "MismatchKindWording", description = "What a kind supposes of the environment")
    record KindView(
            @Schema(description = "Which of the dangerous types", example = "WILL_WITHOUT_TIME")
            MismatchKind kind,

            @Schema(description = "What is supposed") WordingView hypothesis) {}

    @Schema(name = "MismatchIndicator", description = "Something that can be observed in the environment of a role")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IndicatorView(
            @Schema(description = "Code of the indicator", example = "check-ins-displaced")
            String code,

            @Schema(description = "What it speaks for", example = "WILL_WITHOUT_TIME")
            MismatchKind kind,

            @Schema(description = "How loudly", example = "2")
            int weight,

            @Schema(description = "What it says of the environment")
            WordingView wording,

            @Schema(description = "Codes of the remedies it suggests", example = "[\"time-share-review\"]")
            List<String> remedies,

            @Schema(
                    description = "The service's own records that show it; absent when only people can see it",
                    example = "CHECK_INS_DISPLACED")
            Indicator.@Nullable Records seenIn) {

        static IndicatorView of(Indicator indicator) {
            var seenIn = indicator.seenIn();
            return new IndicatorView(
                    indicator.code(),
                    indicator.kind(),
                    indicator.weight(),
                    WordingView.of(indicator.wording()),
                    indicator.remedies(),
                    seenIn == null ? null : seenIn.records());
        }
    }

    static IndicatorsView of(MismatchIndicators version) {
        return new IndicatorsView(
                version.version(),
                version.enough(),
                version.suppositions().stream()
                        .map(each -> new KindView(each.kind(), WordingView.of(each.wording())))
                        .toList(),
                version.indicators().stream().map(IndicatorView::of).toList(),
                version.remedies().stream()
                        .map(each -> new HypothesesView.SuggestedRemedy(each.code(), WordingView.of(each.wording())))
                        .toList());
    }
}
