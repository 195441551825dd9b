package dev.kizuna.partner.mismatch.web;

import dev.kizuna.partner.mismatch.domain.Wording;
import io.swagger.v3.oas.annotations.media.Schema;

/** A sentence about the environment, in both languages. */
@Schema(name = "Wording", description = "A sentence about the environment, in both languages")
record WordingView(
        @Schema(description = "In English", example = "Other duties were added beside the role.")
        String en,

        @Schema(description = "In Japanese", example = "役割のほかに別の業務が追加されています。")
        String ja) {

    static WordingView of(Wording wording) {
        return new WordingView(wording.en(), wording.ja());
    }
}
