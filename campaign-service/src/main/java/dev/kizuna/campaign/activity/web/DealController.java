package dev.kizuna.campaign.activity.web;

import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.Deals;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deals")
@Tag(name = "Deals", description = "Deals as they follow from the events that were reported")
class DealController {

    private final Deals deals;

    DealController(Deals deals) {
        this.deals = deals;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a deal")
    DealResponse read(@PathVariable String id) {
        return deals.find(id).map(DealResponse::of).orElseThrow(() -> Answers.missing(id));
    }

    @GetMapping
    @Operation(summary = "List deals")
    Page<DealResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(deals.list(partnerId, campaignId, Page.after(cursor), most + 1), most, Deal::id)
                .map(DealResponse::of);
    }
}
