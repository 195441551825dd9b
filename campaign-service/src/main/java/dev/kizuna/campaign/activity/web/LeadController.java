package dev.kizuna.campaign.activity.web;

import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Leads;
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
@RequestMapping("/api/leads")
@Tag(name = "Leads", description = "Leads as they follow from the events that were reported")
class LeadController {

    private final Leads leads;

    LeadController(Leads leads) {
        this.leads = leads;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a lead")
    LeadResponse read(@PathVariable String id) {
        return leads.find(id).map(LeadResponse::of).orElseThrow(() -> Answers.missing(id));
    }

    @GetMapping
    @Operation(summary = "List leads")
    Page<LeadResponse> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String campaignId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(leads.list(partnerId, campaignId, Page.after(cursor), most + 1), most, Lead::id)
                .map(LeadResponse::of);
    }
}
