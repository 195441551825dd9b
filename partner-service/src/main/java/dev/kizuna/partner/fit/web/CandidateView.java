package dev.kizuna.partner.fit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.fit.application.Candidate;
import dev.kizuna.partner.fit.application.FindingLookalikes;
import dev.kizuna.partner.fit.domain.Verdict;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner in the ranking, as clients see it. */
@Schema(name = "RankedPartner")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateView(
        String partnerId,
        String name,
        String type,
        @Nullable String tier,
        PartnerStage stage,
        int score,
        boolean passed,
        int criteriaVersion,
        Instant assessedAt,
        List<String> reasons) {

    /** Partners that resemble one. */
    @Schema(name = "Lookalikes")
    record Lookalikes(
            String partnerId,

            @Schema(description = "Whether a success story of the partner itself is told")
            boolean succeeded,

            List<Lookalike> items) {

        static Lookalikes of(FindingLookalikes.Found.Lookalikes found) {
            return new Lookalikes(
                    found.model().partner().partnerId(),
                    found.succeeded(),
                    found.lookalikes().stream().map(Lookalike::of).toList());
        }
    }

    /** A partner that resembles another. */
    @Schema(name = "Lookalike")
    record Lookalike(
            CandidateView partner,

            @Schema(description = "How alike they are, in percent")
            int likeness,

            List<String> likeIn) {

        static Lookalike of(FindingLookalikes.Lookalike lookalike) {
            return new Lookalike(
                    CandidateView.of(lookalike.candidate()),
                    lookalike.likeness().percent(),
                    lookalike.likeness().reasons());
        }
    }

    static CandidateView of(Candidate candidate) {
        Partner partner = candidate.partner();
        Verdict verdict = candidate.assessed().assessment().verdict();
        return new CandidateView(
                partner.partnerId(),
                partner.profile().name(),
                partner.type().code(),
                partner.tier(),
                partner.stage(),
                verdict.score(),
                verdict.passed(),
                candidate.assessed().assessment().criteriaVersion(),
                candidate.assessed().occurrence().at(),
                verdict.reasons());
    }
}
