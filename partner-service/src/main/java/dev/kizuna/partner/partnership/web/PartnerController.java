package dev.kizuna.partner.partnership.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.partnership.application.ChangingStanding;
import dev.kizuna.partner.partnership.application.EditingProfile;
import dev.kizuna.partner.partnership.application.RegisteringPartner;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import dev.kizuna.partner.partnership.domain.Partners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partners: registering, reading, editing. */
@RestController
@RequestMapping(PartnerController.PATH)
@Tag(name = "Partners")
class PartnerController {

    static final String PATH = "/api/partners";

    private final Partners partners;
    private final RegisteringPartner registering;
    private final EditingProfile editing;
    private final ChangingStanding changing;
    private final Requests requests;

    PartnerController(
            Partners partners,
            RegisteringPartner registering,
            EditingProfile editing,
            ChangingStanding changing,
            Requests requests) {
        this.partners = partners;
        this.registering = registering;
        this.editing = editing;
        this.changing = changing;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Register a partner")
    ResponseEntity<PartnerView> register(
            @RequestBody PartnerRequests.Register request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var given = requests.startOfPartner(fields, idempotencyKey, request.partnerId(), request.occurredAt(), request);
        var type = fields.symbol("type", request.type(), PartnerType.class);
        var tier = fields.optionalText("tier", request.tier());
        var profile = request.profile().read(fields);
        fields.check();
        return Answers.created(
                registering.register(given, type, tier, profile), PATH, Partner::partnerId, PartnerView::of);
    }

    @GetMapping
    @Operation(summary = "Search and list partners, in the order of their ids")
    Page<PartnerView> list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String ownerId,
            @RequestParam(required = false) @Nullable String tier,
            @Parameter(description = "A piece of name or id; neither width nor case of letters matters")
                    @RequestParam(name = "q", required = false)
                    @Nullable
                    String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("stage", Requests.filter("stage", stage, PartnerStage.class))
                .and("type", Requests.filter("type", type, PartnerType.class))
                .and("ownerId", ownerId)
                .and("tier", tier)
                .containing("search", text, Partner::searchable);
        return Requests.page(partners, filters, cursor, limit, Partner::partnerId, PartnerView::of);
    }

    @GetMapping("/{partnerId}")
    @Operation(summary = "Show a partner")
    ResponseEntity<PartnerView> show(@PathVariable String partnerId) {
        return Answers.found(partners.find(partnerId), partnerId, PartnerView::of);
    }

    @PutMapping("/{partnerId}")
    @Operation(summary = "Edit a partner's profile; If-Match is needed")
    ResponseEntity<PartnerView> edit(
            @PathVariable String partnerId,
            @RequestBody PartnerRequests.Edit request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.edit(fields, partnerId, ifMatch, request.occurredAt());
        var profile = request.read(fields);
        fields.check();
        return Answers.done(editing.edit(target, profile), PartnerView::of);
    }

    @PostMapping("/{partnerId}/owner")
    @Operation(summary = "Another partner manager answers for the partner")
    ResponseEntity<PartnerView> handOver(
            @PathVariable String partnerId,
            @RequestBody PartnerRequests.HandOver request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, request.occurredAt());
        var ownerId = fields.id("ownerId", request.ownerId());
        var reason = fields.optionalText("reason", request.reason());
        fields.check();
        return Answers.done(changing.handOver(target, ownerId, reason), PartnerView::of);
    }

    @PostMapping("/{partnerId}/tier")
    @Operation(summary = "The partner gets another tier of the program")
    ResponseEntity<PartnerView> rank(
            @PathVariable String partnerId,
            @RequestBody PartnerRequests.Rank request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, request.occurredAt());
        var tier = fields.optionalText("tier", request.tier());
        var reason = fields.optionalText("reason", request.reason());
        fields.check();
        return Answers.done(changing.rank(target, tier, reason), PartnerView::of);
    }
}
