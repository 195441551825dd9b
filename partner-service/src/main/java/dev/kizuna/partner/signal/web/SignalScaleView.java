package dev.kizuna.partner.signal.web;

import dev.kizuna.partner.signal.domain.SignalKind;
import dev.kizuna.partner.signal.domain.SignalScale;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A version of the scale as clients see it. */
@Schema(name = "SignalScale", description = "A version of what signals are worth")
record SignalScaleView(
        @Schema(description = "Number of the version", example = "1")
        int version,

        @Schema(description = "Points of telling signals that are needed to be recommended", example = "15")
        int recommendFrom,

        @Schema(description = "The kinds of signals that can be observed")
        List<Kind> kinds) {

    @Schema(name = "SignalKind", description = "Something that can be observed of a person")
    record Kind(
            @Schema(description = "Stable code", example = "own-study-group")
            String code,

            @Schema(description = "Points of a fresh observation for each step of its strength", example = "6")
            int weight,

            @Schema(description = "Days after which an observation says half as much", example = "180")
            int halfLifeDays,

            @Schema(description = "Most points that the kind brings", example = "30")
            int cap,

            @Schema(
                    description = "Whether it is what the person does; a mere position never recommends anybody",
                    example = "true")
            boolean telling,

            @Schema(description = "What is observed", example = "Has begun a study group of colleagues")
            String meaning) {

        static Kind of(SignalKind kind) {
            return new Kind(
                    kind.code(), kind.weight(), kind.halfLifeDays(), kind.cap(), kind.telling(), kind.meaning());
        }
    }

    static SignalScaleView of(SignalScale scale) {
        return new SignalScaleView(
                scale.version(),
                scale.recommendFrom(),
                scale.kinds().stream().map(Kind::of).toList());
    }
}
