package dev.kizuna.campaign.commission.web;

import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.commission.application.Scrutinizing;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.PartnerSales;
import dev.kizuna.campaign.commission.domain.Suspicion;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/commissions")
@Tag(name = "Commissions", description = "What sales earn partners, why some earn nothing, and what is withheld")
class CommissionController {

    private final PartnerSales sales;
    private final Scrutinizing scrutinizing;
    private final Clock clock;

    CommissionController(PartnerSales sales, Scrutinizing scrutinizing, Clock clock) {
        this.sales = sales;
        this.scrutinizing = scrutinizing;
        this.clock = clock;
    }

    @GetMapping("/{commissionId}")
    @Operation(summary = "Read what a sale earns a partner")
    ResponseEntity<CommissionResponse> read(@PathVariable String commissionId) {
        return Answers.found(sales.find(commissionId), commissionId, this::response);
    }

    @GetMapping
    @Operation(summary = "List what sales earn, or only what is withheld until somebody has looked at it")
    Page<CommissionResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @Parameter(description = "Only what rules speak against", example = "true")
                    @RequestParam(defaultValue = "false")
                    boolean withheld,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        String after = Page.after(cursor);
        Page<PartnerSale> page = Page.cut(
                        withheld ? sales.withheld(partnerId, after, most + 1) : sales.list(partnerId, after, most + 1),
                        most,
                        kept -> kept.value().id())
                .map(Kept::value);
        Map<String, List<Suspicion>> against = scrutinizing.against(page.items());
        return page.map(sale -> CommissionResponse.of(sale, against.getOrDefault(sale.id(), List.of())));
    }

    @PostMapping("/{commissionId}/clear")
    @Operation(summary = "Somebody looked at what speaks against a commission and found nothing wrong: it can be paid")
    @Refusals(ErrorCode.NOT_WITHHELD)
    ResponseEntity<CommissionResponse> clear(
            @PathVariable String commissionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CommissionRequests.Clear request) {
        var reader = new RequestReader(clock.instant());
        String clearedBy = reader.id("/clearedBy", request.clearedBy());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return answer(scrutinizing.clear(commissionId, Answers.versionIfGiven(ifMatch), clearedBy, at));
    }

    @PostMapping("/{commissionId}/reject")
    @Operation(
            summary = "Somebody looked at what speaks against a commission: nothing is due for the sale, and stays so")
    @Refusals(ErrorCode.NOT_WITHHELD)
    ResponseEntity<CommissionResponse> reject(
            @PathVariable String commissionId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CommissionRequests.Reject request) {
        var reader = new RequestReader(clock.instant());
        String rejectedBy = reader.id("/rejectedBy", request.rejectedBy());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return answer(scrutinizing.reject(commissionId, Answers.versionIfGiven(ifMatch), rejectedBy, at));
    }

    private ResponseEntity<CommissionResponse> answer(Change<PartnerSale> change) {
        return Answers.changed(change, this::response);
    }

    private CommissionResponse response(PartnerSale sale) {
        return CommissionResponse.of(sale, scrutinizing.against(List.of(sale)).getOrDefault(sale.id(), List.of()));
    }
}
