package dev.kizuna.partner.inquiry.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.inquiry.application.AnsweringInquiry;
import dev.kizuna.partner.inquiry.application.ReceivingInquiry;
import dev.kizuna.partner.inquiry.application.ReopeningInquiry;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inquiries: received, answered, reopened. */
@RestController
@RequestMapping(InquiryController.PATH)
@Tag(name = "Inquiries")
class InquiryController {

    static final String PATH = "/api/inquiries";

    private static final String IF_MATCH = "If-Match";

    private final Inquiries inquiries;
    private final ReceivingInquiry receiving;
    private final AnsweringInquiry answering;
    private final ReopeningInquiry reopening;
    private final Requests requests;

    InquiryController(
            Inquiries inquiries,
            ReceivingInquiry receiving,
            AnsweringInquiry answering,
            ReopeningInquiry reopening,
            Requests requests) {
        this.inquiries = inquiries;
        this.receiving = receiving;
        this.answering = answering;
        this.reopening = reopening;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "A partner asked something")
    ResponseEntity<InquiryView> receive(
            @RequestBody InquiryRequests.Receive request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "inquiryId",
                request.inquiryId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var keyPersonId = fields.optionalId("keyPersonId", request.keyPersonId());
        var channel = fields.text("channel", request.channel());
        var ownerId = fields.optionalId("ownerId", request.ownerId());
        fields.check();
        return Answers.created(
                receiving.receive(start, keyPersonId, channel, ownerId), PATH, Inquiry::id, InquiryView::of);
    }

    @GetMapping
    @Operation(summary = "List inquiries, in the order of their ids")
    Page<InquiryView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("status", Requests.filter("status", status, Inquiry.Status.class));
        return Requests.page(inquiries, filters, cursor, limit, Inquiry::id, InquiryView::of);
    }

    @GetMapping("/{inquiryId}")
    @Operation(summary = "Show an inquiry")
    ResponseEntity<InquiryView> show(@PathVariable String inquiryId) {
        return Answers.found(inquiries.find(inquiryId), inquiryId, InquiryView::of);
    }

    @PostMapping("/{inquiryId}/answer")
    @Operation(summary = "Answer an inquiry")
    ResponseEntity<InquiryView> answer(
            @PathVariable String inquiryId,
            @RequestBody InquiryRequests.Answer request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, inquiryId, ifMatch, request.occurredAt());
        var answeredBy = fields.id("answeredBy", request.answeredBy());
        fields.check();
        return Answers.done(
                answering.answer(target, answeredBy, Boolean.TRUE.equals(request.automatic())), InquiryView::of);
    }

    @PostMapping("/{inquiryId}/reopen")
    @Operation(summary = "The answer was not enough")
    ResponseEntity<InquiryView> reopen(
            @PathVariable String inquiryId,
            @RequestBody(required = false) InquiryRequests.@Nullable Reopen request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? InquiryRequests.Reopen.PLAIN : request;
        var fields = requests.fields();
        var target = requests.target(fields, inquiryId, ifMatch, given.occurredAt());
        var reason = fields.optionalText("reason", given.reason());
        fields.check();
        return Answers.done(reopening.reopen(target, reason), InquiryView::of);
    }
}
