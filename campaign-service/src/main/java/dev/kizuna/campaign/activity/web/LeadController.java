package dev.kizuna.campaign.activity.web;

import dev.kizuna.campaign.activity.application.FindingTwins;
import dev.kizuna.campaign.activity.application.MergingLeads;
import dev.kizuna.campaign.activity.application.MergingLeads.Verdict;
import dev.kizuna.campaign.activity.domain.Deal;
import dev.kizuna.campaign.activity.domain.Deals;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.activity.domain.MergedLead;
import dev.kizuna.campaign.activity.domain.Sales;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.kit.ingest.IngestionReport;
import dev.kizuna.kit.ingest.TranslatedEvents;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/leads")
@Tag(name = "Leads", description = "Leads as they follow from the events that were reported")
class LeadController {

    private static final String MERGED = "/mergedLeadId";

    private final Leads leads;
    private final Deals deals;
    private final Sales sales;
    private final FindingTwins twins;
    private final MergingLeads merging;
    private final TranslatedEvents events;
    private final Clock clock;

    LeadController(
            Leads leads,
            Deals deals,
            Sales sales,
            FindingTwins twins,
            MergingLeads merging,
            TranslatedEvents events,
            Clock clock) {
        this.leads = leads;
        this.deals = deals;
        this.sales = sales;
        this.twins = twins;
        this.merging = merging;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a lead with its history; a lead that was merged leads to the one that remains (301)")
    @ApiResponse(responseCode = "200", description = "The lead")
    @ApiResponse(
            responseCode = "301",
            description = "It is no other than the lead at Location",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the lead that remains",
                            schema = @Schema(type = "string")),
            content = @Content)
    ResponseEntity<LeadHistoryResponse> read(@PathVariable String id) {
        MergedLead merged = twins.merged(leads.find(id).orElseThrow(() -> Answers.missing(id)));
        Lead remaining = merged.parts().getFirst();
        if (!remaining.id().equals(id)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(Answers.location("/api/leads/{id}", remaining.id()))
                    .cacheControl(CacheControl.noCache())
                    .build();
        }
        Set<String> ids = merged.parts().stream().map(Lead::id).collect(Collectors.toSet());
        List<Deal> grown = deals.ofLeads(ids);
        Set<String> dealIds = grown.stream().map(Deal::id).collect(Collectors.toSet());
        return ResponseEntity.ok(LeadHistoryResponse.of(merged, grown, sales.of(remaining.partnerId(), ids, dealIds)));
    }

    @PostMapping("/{id}/merge")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Merge another lead into this one: from then on they are one, with both histories")
    @Refusals({
        ErrorCode.LEAD_MERGED_ALREADY,
        ErrorCode.LEAD_OF_ANOTHER_PARTNER,
        ErrorCode.MISSING_FIELD,
        ErrorCode.INVALID_FIELD,
        ErrorCode.NAIVE_TIME,
        ErrorCode.IMPLAUSIBLE_TIME,
        ErrorCode.UNKNOWN_PARTNER,
        ErrorCode.UNAVAILABLE
    })
    IngestionReport merge(@PathVariable String id, @RequestBody MergeLeadRequest request) {
        String mergedId = request.mergedLeadId();
        if (mergedId == null || mergedId.isBlank()) {
            throw new ProblemException(ErrorCode.MISSING_FIELD, MERGED, "must be given");
        }
        return switch (merging.judge(id, mergedId)) {
            case Verdict.Good(String partnerId) -> kept(merged(id, mergedId, partnerId, request.occurredAt()));
            case Verdict.Missing(String leadId) when leadId.equals(id) -> throw Answers.missing(id);
            case Verdict.Missing(String leadId) ->
                throw new ProblemException(ErrorCode.INVALID_FIELD, MERGED, "no lead has the id \"" + leadId + "\"");
            case Verdict.Itself() -> throw new ProblemException(ErrorCode.INVALID_FIELD, MERGED, "is the lead itself");
            case Verdict.OfAnotherPartner() ->
                throw new ProblemException(
                        ErrorCode.LEAD_OF_ANOTHER_PARTNER, MERGED, "belongs to another partner than " + id);
            case Verdict.Merged(String remaining) ->
                throw new ProblemException(
                        ErrorCode.LEAD_MERGED_ALREADY,
                        id + " was merged itself; merge into \"" + remaining + "\", which remains");
        };
    }

    private ObjectNode merged(String id, String mergedId, String partnerId, @Nullable String occurredAt) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0")
                .put("type", "dev.kizuna.campaign.leads-merged.v1")
                .put("source", "/leads")
                .put("id", "merge~" + id + "~" + mergedId)
                .put("subject", partnerId)
                .put("time", occurredAt == null ? clock.instant().toString() : occurredAt);
        event.putObject("data").put("leadId", id).put("mergedLeadId", mergedId);
        return event;
    }

    private IngestionReport kept(ObjectNode event) {
        IngestionReport report = events.take(List.of(event));
        if (report.accepted() == 0) {
            IngestionReport.Rejection rejection = report.rejected().getFirst();
            throw new ProblemException(
                    ErrorCode.valueOf(rejection.code().toUpperCase(Locale.ROOT).replace('-', '_')), rejection.detail());
        }
        return report;
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
