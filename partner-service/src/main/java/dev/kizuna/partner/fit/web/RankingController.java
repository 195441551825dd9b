package dev.kizuna.partner.fit.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.fit.application.FindingLookalikes;
import dev.kizuna.partner.fit.application.FindingLookalikes.Found;
import dev.kizuna.partner.fit.application.RankingPartners;
import dev.kizuna.partner.fit.domain.Fits;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partners compared: who fits better, and who is like one that succeeded. */
@RestController
@RequestMapping("/api/partners")
@Tag(name = "Fit")
class RankingController {

    private final RankingPartners ranking;
    private final FindingLookalikes lookalikes;

    RankingController(RankingPartners ranking, FindingLookalikes lookalikes) {
        this.ranking = ranking;
        this.lookalikes = lookalikes;
    }

    @GetMapping("/ranking")
    @Operation(summary = "Assessed partners, those that passed first, then by score, with the reasons")
    Page<CandidateView> rank(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        String typeName = Requests.filter("type", type, PartnerType.class);
        String stageName = Requests.filter("stage", stage, PartnerStage.class);
        var found = ranking.rank(
                typeName == null ? null : PartnerType.valueOf(typeName),
                stageName == null ? null : PartnerStage.valueOf(stageName),
                Page.after(cursor),
                size + 1);
        return Page.cut(found, size, candidate -> Fits.rank(candidate.fit())).map(CandidateView::of);
    }

    @GetMapping("/{partnerId}/lookalikes")
    @Operation(summary = "Partners that have not succeeded yet and are like this one, the most alike first")
    @Refusals(ErrorCode.FIT_NOT_ASSESSED)
    CandidateView.Lookalikes alike(
            @PathVariable String partnerId, @RequestParam(required = false) @Nullable Integer limit) {
        return switch (lookalikes.of(partnerId, Page.limit(limit))) {
            case Found.Lookalikes found -> CandidateView.Lookalikes.of(found);
            case Found.NoPartner(var id) ->
                throw new ProblemException(ErrorCode.NOT_FOUND, "Nothing has the id \"" + id + "\"");
            case Found.NotAssessed(var id) ->
                throw new ProblemException(
                        ErrorCode.FIT_NOT_ASSESSED, "\"" + id + "\" is like nobody before its own fit is assessed");
        };
    }
}
