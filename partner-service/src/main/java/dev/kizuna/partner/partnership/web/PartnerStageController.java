package dev.kizuna.partner.partnership.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.partnership.application.ChangingStage;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.Partners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A partner's way through the stages. */
@RestController
@RequestMapping(PartnerController.PATH + "/{partnerId}")
@Tag(name = "Partners")
class PartnerStageController {

    private static final String IF_MATCH = "If-Match";

    private final Partners partners;
    private final ChangingStage changing;
    private final Requests requests;
    private final Clock clock;

    PartnerStageController(Partners partners, ChangingStage changing, Requests requests, Clock clock) {
        this.partners = partners;
        this.changing = changing;
        this.requests = requests;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Change {

        Outcome<Partner> of(Target target, @Nullable String reason);
    }

    @GetMapping("/stages")
    @Operation(summary = "The stages a partner was in, how long, why, and what may follow")
    ResponseEntity<StagesView> stages(@PathVariable String partnerId) {
        var now = clock.instant();
        return Answers.found(partners.find(partnerId), partnerId, partner -> StagesView.of(partner, now));
    }

    @PostMapping("/stage")
    @Operation(summary = "Move a partner on to the next stage of the pipeline; a contract needs a signed agreement")
    @Refusals({ErrorCode.TRANSITION_NOT_ALLOWED, ErrorCode.AGREEMENT_NOT_SIGNED, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<PartnerView> moveOn(
            @PathVariable String partnerId,
            @RequestBody PartnerRequests.Move request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, request.occurredAt());
        var stage = fields.symbol("toStage", request.toStage(), PartnerStage.class);
        var reason = fields.optionalText("reason", request.reason());
        fields.check();
        return Answers.done(changing.moveOn(target, stage, reason), PartnerView::of);
    }

    @PostMapping("/onboard")
    @Operation(summary = "Onboarding is done: the partner is active")
    @Refusals({ErrorCode.TRANSITION_NOT_ALLOWED, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<PartnerView> onboard(
            @PathVariable String partnerId,
            @RequestBody(required = false) PartnerRequests.@Nullable Reason request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(partnerId, request, ifMatch, changing::onboard);
    }

    @PostMapping("/pause")
    @Operation(summary = "The partnership rests; a reason is needed")
    @Refusals({ErrorCode.TRANSITION_NOT_ALLOWED, ErrorCode.REASON_MISSING, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<PartnerView> pause(
            @PathVariable String partnerId,
            @RequestBody(required = false) PartnerRequests.@Nullable Reason request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(partnerId, request, ifMatch, changing::pause);
    }

    @PostMapping("/reactivate")
    @Operation(summary = "The resting partnership goes on")
    @Refusals({ErrorCode.TRANSITION_NOT_ALLOWED, ErrorCode.OUT_OF_ORDER})
    ResponseEntity<PartnerView> reactivate(
            @PathVariable String partnerId,
            @RequestBody(required = false) PartnerRequests.@Nullable Reason request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(partnerId, request, ifMatch, changing::reactivate);
    }

    @PostMapping("/terminate")
    @Operation(
            summary =
                    "The partnership ends; a reason is needed, and for a contract a joint improvement plan that failed")
    @Refusals({
        ErrorCode.TRANSITION_NOT_ALLOWED,
        ErrorCode.REASON_MISSING,
        ErrorCode.IMPROVEMENT_NOT_FAILED,
        ErrorCode.IMPROVEMENT_RUNNING,
        ErrorCode.OUT_OF_ORDER
    })
    ResponseEntity<PartnerView> terminate(
            @PathVariable String partnerId,
            @RequestBody(required = false) PartnerRequests.@Nullable Reason request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(partnerId, request, ifMatch, changing::terminate);
    }

    private ResponseEntity<PartnerView> change(
            String partnerId, PartnerRequests.@Nullable Reason request, @Nullable String ifMatch, Change change) {
        var given = request == null ? PartnerRequests.Reason.NONE : request;
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, given.occurredAt());
        var reason = fields.optionalText("reason", given.reason());
        fields.check();
        return Answers.done(change.of(target, reason), PartnerView::of);
    }
}
