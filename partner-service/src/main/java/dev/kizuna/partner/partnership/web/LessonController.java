package dev.kizuna.partner.partnership.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.partnership.application.ChangingStanding;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import dev.kizuna.partner.partnership.domain.Partners;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What partnerships taught, those that failed above all. */
@RestController
@Tag(name = "Lessons")
class LessonController {

    private final Partners partners;
    private final ChangingStanding changing;
    private final Requests requests;

    LessonController(Partners partners, ChangingStanding changing, Requests requests) {
        this.partners = partners;
        this.changing = changing;
        this.requests = requests;
    }

    @PostMapping(PartnerController.PATH + "/{partnerId}/lessons")
    @Operation(summary = "Write down what a partnership taught, whatever its stage; the same again changes nothing")
    ResponseEntity<LessonsView> learn(
            @PathVariable String partnerId,
            @RequestBody PartnerRequests.Learn request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, partnerId, ifMatch, request.occurredAt());
        var text = fields.text("text", request.text());
        fields.check();
        return Answers.done(changing.learn(target, text), LessonsView::of);
    }

    @GetMapping(PartnerController.PATH + "/{partnerId}/lessons")
    @Operation(summary = "What a partnership taught")
    ResponseEntity<LessonsView> show(@PathVariable String partnerId) {
        return Answers.found(partners.find(partnerId), partnerId, LessonsView::of);
    }

    @GetMapping("/api/lessons")
    @Operation(summary = "Ended partnerships with what they taught, in the order of the partners' ids")
    Page<LessonsView> failed(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("stage", PartnerStage.TERMINATED.name())
                .and("type", Requests.filter("type", type, PartnerType.class));
        return Requests.page(partners, filters, cursor, limit, Partner::partnerId, LessonsView::of);
    }
}
