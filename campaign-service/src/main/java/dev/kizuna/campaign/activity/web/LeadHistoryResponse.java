package dev.kizuna.campaign.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.MergedLead;
import dev.kizuna.campaign.activity.domain.Sale;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A lead with all that came of it, and of the leads that are no other. */
@Schema(name = "LeadWithHistory")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadHistoryResponse(
        @JsonUnwrapped LeadResponse lead,

        @Schema(
                description =
                        "What was told of each lead that is one with it, itself first; empty when it is one with no other")
        List<LeadResponse> history,

        @Schema(description = "Deals that grew from it, under any of its ids", example = "[\"d-9001\"]")
        List<String> dealIds,

        @Schema(description = "Sales that came of it or of its deals", example = "[\"c-77\"]")
        List<String> conversionIds) {

    static LeadHistoryResponse of(MergedLead merged, List<Deal> deals, List<Sale> sales) {
        return new LeadHistoryResponse(
                LeadResponse.of(merged.whole()),
                merged.parts().size() == 1
                        ? List.of()
                        : merged.parts().stream().map(LeadResponse::of).toList(),
                deals.stream().map(Deal::id).toList(),
                sales.stream().map(Sale::conversionId).toList());
    }
}
