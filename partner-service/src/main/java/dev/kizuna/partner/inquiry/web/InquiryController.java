package dev.kizuna.partner.inquiry.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.inquiry.application.AnsweringInquiry;
import dev.kizuna.partner.inquiry.application.AssigningInquiry;
import dev.kizuna.partner.inquiry.application.FindingInquiries;
import dev.kizuna.partner.inquiry.application.FindingInquiries.Wanted;
import dev.kizuna.partner.inquiry.application.ReceivingInquiry;
import dev.kizuna.partner.inquiry.application.ReopeningInquiry;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** Inquiries: received, assigned, answered, reopened. */
@RestController
@RequestMapping(InquiryController.PATH)
@Tag(name = "Inquiries")
class InquiryController {

    static final String PATH = "/api/inquiries";

    private static final String IF_MATCH = "If-Match";

    private final Inquiries inquiries;
    private final FindingInquiries finding;
    private final ReceivingInquiry receiving;
    private final AssigningInquiry assigning;
    private final AnsweringInquiry answering;
    private final ReopeningInquiry reopening;
    private final Requests requests;

    InquiryController(
            Inquiries inquiries,
            FindingInquiries finding,
            ReceivingInquiry receiving,
            AssigningInquiry assigning,
            AnsweringInquiry answering,
            ReopeningInquiry reopening,
            Requests requests) {
        this.inquiries = inquiries;
        this.finding = finding;
        this.receiving = receiving;
        this.assigning = assigning;
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
        var channel = fields.code("channel", request.channel());
        var ownerId = fields.optionalId("ownerId", request.ownerId());
        fields.check();
        return Answers.created(receiving.receive(start, keyPersonId, channel, ownerId), PATH, Inquiry::id, this::view);
    }

    @GetMapping
    @Operation(summary = "List inquiries, in the order of the ids")
    Page<InquiryView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "Who has to answer: who was named, or the partner's owner")
                    @RequestParam(required = false)
                    @Nullable
                    String ownerId,
            @Parameter(description = "Where it was asked") @RequestParam(required = false) @Nullable String channel,
            @Parameter(description = "True for those only that wait for too long") @RequestParam(defaultValue = "false")
                    boolean overdue,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        String name = Requests.filter("status", status, Inquiry.Status.class);
        var wanted = new Wanted(
                Requests.given(partnerId),
                name == null ? null : Inquiry.Status.valueOf(name),
                Requests.given(ownerId),
                Requests.given(channel),
                overdue);
        var found = finding.list(wanted, Page.after(cursor), size + 1);
        return Page.cut(found, size, item -> item.inquiry().id()).map(InquiryView::of);
    }

    @GetMapping("/{inquiryId}")
    @Operation(summary = "Show an inquiry")
    ResponseEntity<InquiryView> show(@PathVariable String inquiryId) {
        return Answers.found(inquiries.find(inquiryId), inquiryId, this::view);
    }

    @PostMapping("/{inquiryId}/owner")
    @Operation(summary = "Somebody else has to answer from now on; the same one again changes nothing")
    @Refusals(ErrorCode.WRONG_STATE)
    ResponseEntity<InquiryView> assign(
            @PathVariable String inquiryId,
            @RequestBody InquiryRequests.Assign request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, inquiryId, ifMatch, request.occurredAt());
        var ownerId = fields.id("ownerId", request.ownerId());
        var assignedBy = fields.optionalId("assignedBy", request.assignedBy());
        fields.check();
        return Answers.done(assigning.assign(target, ownerId, assignedBy), this::view);
    }

    @PostMapping("/{inquiryId}/answer")
    @Operation(summary = "Answer an inquiry; by a direct message only with a reason where there is an open channel")
    @Refusals({ErrorCode.OPEN_CHANNEL_FIRST, ErrorCode.UNKNOWN_CHANNEL})
    ResponseEntity<InquiryView> answer(
            @PathVariable String inquiryId,
            @RequestBody InquiryRequests.Answer request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, inquiryId, ifMatch, request.occurredAt());
        var reply = request.read(fields);
        fields.check();
        return Answers.done(answering.answer(target, reply), this::view);
    }

    @PostMapping("/{inquiryId}/reopen")
    @Operation(summary = "The answer was not enough")
    @Refusals(ErrorCode.INQUIRY_NOT_ANSWERED)
    ResponseEntity<InquiryView> reopen(
            @PathVariable String inquiryId,
            @RequestBody(required = false) InquiryRequests.@Nullable Reopen request,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch) {
        var given = request == null ? InquiryRequests.Reopen.PLAIN : request;
        var fields = requests.fields();
        var target = requests.target(fields, inquiryId, ifMatch, given.occurredAt());
        var reason = fields.optionalCode("reason", given.reason());
        fields.check();
        return Answers.done(reopening.reopen(target, reason), this::view);
    }

    private InquiryView view(Inquiry inquiry) {
        return InquiryView.of(finding.withOwner(inquiry));
    }
}
