package dev.kizuna.partner.partnership.web;

import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.partnership.application.ChangingStage;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

    private final ChangingStage changing;
    private final Requests requests;

    PartnerStageController(ChangingStage changing, Requests requests) {
        this.changing = changing;
        this.requests = requests;
    }

    @FunctionalInterface
    private interface Change {

        Outcome<Partner> of(Target target, @Nullable String reason);
    }

    @PostMapping("/stage")
    @Operation(summary = "Move a partner on in the pipeline")
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
    ResponseEntity<PartnerView> onboard(
            @PathVariable String partnerId,
            @RequestBody(required = false) PartnerRequests.@Nullable Reason request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(partnerId, request, ifMatch, changing::onboard);
    }

    @PostMapping("/pause")
    @Operation(summary = "The partnership rests")
    ResponseEntity<PartnerView> pause(
            @PathVariable String partnerId,
            @RequestBody(required = false) PartnerRequests.@Nullable Reason request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(partnerId, request, ifMatch, changing::pause);
    }

    @PostMapping("/reactivate")
    @Operation(summary = "The resting partnership goes on")
    ResponseEntity<PartnerView> reactivate(
            @PathVariable String partnerId,
            @RequestBody(required = false) PartnerRequests.@Nullable Reason request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        return change(partnerId, request, ifMatch, changing::reactivate);
    }

    @PostMapping("/terminate")
    @Operation(summary = "The partnership ends")
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
