package dev.kizuna.campaign.activity.web;

import dev.kizuna.campaign.activity.domain.Cost;
import dev.kizuna.campaign.activity.domain.Costs;
import dev.kizuna.campaign.activity.domain.Documents;
import dev.kizuna.campaign.activity.domain.Reach;
import dev.kizuna.campaign.activity.domain.Reaches;
import dev.kizuna.campaign.activity.domain.Sale;
import dev.kizuna.campaign.activity.domain.Sales;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sold, spent and reached, as it was reported; kpi-service counts it. */
@RestController
@Tag(name = "Sales, costs and reach", description = "As they follow from the events that were reported")
class FiguresController {

    private final Sales sales;
    private final Costs costs;
    private final Reaches reaches;

    FiguresController(Sales sales, Costs costs, Reaches reaches) {
        this.sales = sales;
        this.costs = costs;
        this.reaches = reaches;
    }

    @GetMapping("/api/conversions")
    @Operation(summary = "List sales with their refunds")
    Page<ConversionResponse> conversions(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(sales, partnerId, campaignId, cursor, limit, Sale::id).map(ConversionResponse::of);
    }

    @GetMapping("/api/costs")
    @Operation(summary = "List costs")
    Page<CostResponse> costs(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(costs, partnerId, campaignId, cursor, limit, Cost::id).map(CostResponse::of);
    }

    @GetMapping("/api/reach")
    @Operation(summary = "List reports of reach, each as it was told last")
    Page<ReachResponse> reach(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(reaches, partnerId, campaignId, cursor, limit, Reach::id).map(ReachResponse::of);
    }

    private static <T> Page<T> page(
            Documents<T> documents,
            @Nullable String partnerId,
            @Nullable String campaignId,
            @Nullable String cursor,
            @Nullable Integer limit,
            Function<T, String> id) {
        int most = Page.limit(limit);
        return Page.cut(documents.list(partnerId, campaignId, Page.after(cursor), most + 1), most, id);
    }
}
