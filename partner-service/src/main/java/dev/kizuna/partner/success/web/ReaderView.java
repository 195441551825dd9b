package dev.kizuna.partner.success.web;

import dev.kizuna.partner.fit.application.FindingLookalikes.Lookalike;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Somebody who could repeat a success, as clients see them. */
@Schema(name = "ProposedReader")
record ReaderView(
        @Schema(description = "The partner", example = "p-akari")
        String partnerId,

        @Schema(description = "Its stage; before a contract it is a prospect", example = "NEGOTIATING")
        PartnerStage stage,

        @Schema(description = "How alike it is, in percent", example = "88")
        int likeness,

        @Schema(description = "In what it is alike, the closest first", example = "[\"both are reseller\"]")
        List<String> likeIn) {

    @Schema(name = "SuccessStoryProposal")
    record Proposal(
            @Schema(description = "The story", example = "story-hikari")
            String storyId,

            @Schema(description = "Who is most like the partner and does not have the story yet")
            List<ReaderView> readers) {}

    static ReaderView of(Lookalike lookalike) {
        var partner = lookalike.candidate().partner();
        return new ReaderView(
                partner.partnerId(),
                partner.stage(),
                lookalike.likeness().percent(),
                lookalike.likeness().reasons());
    }
}
