package dev.kizuna.partner.success.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.success.application.ProposingReaders;
import dev.kizuna.partner.success.application.ProposingReaders.Proposal;
import dev.kizuna.partner.success.application.ReplicatingSuccess;
import dev.kizuna.partner.success.application.SharingStory;
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

/** Success stories once they are published: proposed, given to others, received, repeated. */
@RestController
@RequestMapping(StoryController.PATH + "/{storyId}")
@Tag(name = "Success stories")
class StoryReadersController {

    private final ProposingReaders proposing;
    private final SharingStory sharing;
    private final ReplicatingSuccess replicating;
    private final Requests requests;

    StoryReadersController(
            ProposingReaders proposing, SharingStory sharing, ReplicatingSuccess replicating, Requests requests) {
        this.proposing = proposing;
        this.sharing = sharing;
        this.replicating = replicating;
        this.requests = requests;
    }

    @GetMapping("/proposal")
    @Operation(summary = "Who could repeat it: partners and prospects that are like its own and do not have it yet")
    @Refusals(ErrorCode.FIT_NOT_ASSESSED)
    ReaderView.Proposal propose(@PathVariable String storyId, @RequestParam(required = false) @Nullable Integer limit) {
        return switch (proposing.of(storyId, Page.limit(limit))) {
            case Proposal.Readers(var story, var readers) ->
                new ReaderView.Proposal(
                        story.id(), readers.stream().map(ReaderView::of).toList());
            case Proposal.NoStory(var id) ->
                throw new ProblemException(ErrorCode.NOT_FOUND, "Nothing has the id \"" + id + "\"");
            case Proposal.NotAssessed(var partnerId) ->
                throw new ProblemException(
                        ErrorCode.FIT_NOT_ASSESSED, "The fit of \"" + partnerId + "\" was never assessed");
        };
    }

    @PostMapping("/shares")
    @Operation(summary = "Give it to partners and prospects; those who have it already are passed over")
    @Refusals({ErrorCode.STORY_NOT_PUBLISHED, ErrorCode.OWN_SUCCESS, ErrorCode.UNKNOWN_PARTNER})
    ResponseEntity<StoryView> share(
            @PathVariable String storyId,
            @RequestBody StoryRequests.Share request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, storyId, ifMatch, request.occurredAt());
        var partnerIds = fields.ids("partnerIds", request.partnerIds());
        if (request.partnerIds() == null || request.partnerIds().isEmpty()) {
            fields.refuse(ErrorCode.MISSING_FIELD, "partnerIds", "must name somebody");
        }
        fields.check();
        return Answers.done(sharing.share(target, partnerIds), StoryView::of);
    }

    @PostMapping("/receipts")
    @Operation(summary = "A partner to whom it was given has received it; once each")
    @Refusals(ErrorCode.STORY_NOT_SHARED)
    ResponseEntity<StoryView> receive(
            @PathVariable String storyId,
            @RequestBody StoryRequests.Receive request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, storyId, ifMatch, request.occurredAt());
        var byPartnerId = fields.id("byPartnerId", request.byPartnerId());
        var receivedBy = fields.optionalId("receivedBy", request.receivedBy());
        fields.check();
        return Answers.done(sharing.receive(target, byPartnerId, receivedBy), StoryView::of);
    }

    @PostMapping("/replications")
    @Operation(summary = "Another partner repeated the success, as a deal of it shows; each deal counts once")
    @Refusals({
        ErrorCode.STORY_NOT_PUBLISHED,
        ErrorCode.OWN_SUCCESS,
        ErrorCode.DEAL_COUNTED_ALREADY,
        ErrorCode.UNKNOWN_PARTNER
    })
    ResponseEntity<StoryView> replicate(
            @PathVariable String storyId,
            @RequestBody StoryRequests.Replicate request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, storyId, ifMatch, request.occurredAt());
        var byPartnerId = fields.id("byPartnerId", request.byPartnerId());
        var dealId = fields.id("dealId", request.dealId());
        fields.check();
        return Answers.done(replicating.replicate(target, byPartnerId, dealId), StoryView::of);
    }
}
