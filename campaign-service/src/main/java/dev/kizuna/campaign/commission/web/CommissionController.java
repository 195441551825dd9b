package dev.kizuna.campaign.commission.web;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/commissions")
@Tag(name = "Commissions", description = "What sales earn partners, and why some earn nothing")
class CommissionController {

    private final PartnerSales sales;

    CommissionController(PartnerSales sales) {
        this.sales = sales;
    }

    @GetMapping("/{commissionId}")
    @Operation(summary = "Read what a sale earns a partner")
    ResponseEntity<CommissionResponse> read(@PathVariable String commissionId) {
        return Answers.found(sales.find(commissionId), commissionId, CommissionResponse::of);
    }

    @GetMapping
    @Operation(summary = "List what sales earn")
    Page<CommissionResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(
                        sales.list(partnerId, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().id())
                .map(Kept::value)
                .map(CommissionResponse::of);
    }
}
