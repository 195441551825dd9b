package dev.kizuna.partner.success.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.success.application.DraftingStory;
import dev.kizuna.partner.success.application.PublishingStory;
import dev.kizuna.partner.success.application.WritingStory;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
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

/** Success stories until they are published: drafted from a win, written, agreed to. */
@RestController
@RequestMapping(StoryController.PATH)
@Tag(name = "Success stories")
class StoryController {

    static final String PATH = "/api/success-stories";

    private final Stories stories;
    private final DraftingStory drafting;
    private final WritingStory writing;
    private final PublishingStory publishing;
    private final Requests requests;

    StoryController(
            Stories stories,
            DraftingStory drafting,
            WritingStory writing,
            PublishingStory publishing,
            Requests requests) {
        this.stories = stories;
        this.drafting = drafting;
        this.writing = writing;
        this.publishing = publishing;
        this.requests = requests;
    }

    @PostMapping("/drafts")
    @Operation(
            summary = "Begin the story of a won deal; the facts are filled in. First wins begin theirs by themselves")
    @Refusals({ErrorCode.UNKNOWN_PARTNER, ErrorCode.DEAL_NOT_WON})
    ResponseEntity<StoryView> draft(
            @RequestBody StoryRequests.Draft request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "storyId",
                request.storyId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var dealId = fields.id("dealId", request.dealId());
        fields.check();
        return Answers.created(drafting.byHand(start, dealId), PATH, Story::id, StoryView::of);
    }

    @PostMapping
    @Operation(summary = "Publish at once a story that was written, and agreed to, elsewhere")
    @Refusals(ErrorCode.UNKNOWN_PARTNER)
    ResponseEntity<StoryView> publishAtOnce(
            @RequestBody StoryRequests.Publish request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        var fields = requests.fields();
        var start = requests.start(
                fields,
                idempotencyKey,
                "storyId",
                request.storyId(),
                request.partnerId(),
                request.occurredAt(),
                request);
        var keyPersonId = fields.optionalId("keyPersonId", request.keyPersonId());
        var dealId = fields.optionalId("dealId", request.dealId());
        fields.check();
        return Answers.created(publishing.publishAtOnce(start, keyPersonId, dealId), PATH, Story::id, StoryView::of);
    }

    @GetMapping
    @Operation(summary = "List success stories, in the order of their ids")
    Page<StoryView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @Parameter(description = "The key person whose success it is", example = "kp-tanaka")
                    @RequestParam(required = false)
                    @Nullable
                    String keyPersonId,
            @Parameter(description = "A partner to whom it was given", example = "p-akari")
                    @RequestParam(required = false)
                    @Nullable
                    String sharedWith,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("keyPersonId", keyPersonId)
                .and("sharedWith", sharedWith)
                .and("status", Requests.filter("status", status, Story.Status.class));
        return Requests.page(stories, filters, cursor, limit, Story::id, StoryView::of);
    }

    @GetMapping("/{storyId}")
    @Operation(summary = "Show a success story")
    ResponseEntity<StoryView> show(@PathVariable String storyId) {
        return Answers.found(stories.find(storyId), storyId, StoryView::of);
    }

    @PutMapping("/{storyId}/text")
    @Operation(summary = "Write what worked and what others can repeat; If-Match is needed")
    @Refusals(ErrorCode.STORY_NOT_BEGUN)
    ResponseEntity<StoryView> write(
            @PathVariable String storyId,
            @RequestBody StoryRequests.Write request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.edit(fields, storyId, ifMatch, null);
        var narrative = request.read(fields);
        fields.check();
        return Answers.done(writing.write(target, narrative), StoryView::of);
    }

    @PostMapping("/{storyId}/consent")
    @Operation(summary = "The partner agrees that its story is told")
    @Refusals(ErrorCode.STORY_NOT_BEGUN)
    ResponseEntity<StoryView> agree(
            @PathVariable String storyId,
            @RequestBody StoryRequests.Agree request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, storyId, ifMatch, request.occurredAt());
        var givenBy = fields.id("givenBy", request.givenBy());
        fields.check();
        return Answers.done(writing.agree(target, givenBy), StoryView::of);
    }

    @PostMapping("/{storyId}/publish")
    @Operation(summary = "Publish a draft; it needs its facts, its texts and the partner's consent")
    @Refusals({
        ErrorCode.STORY_NOT_BEGUN,
        ErrorCode.STORY_PUBLISHED_ALREADY,
        ErrorCode.STORY_FACTS_MISSING,
        ErrorCode.STORY_TEXT_MISSING,
        ErrorCode.CONSENT_MISSING
    })
    ResponseEntity<StoryView> publish(
            @PathVariable String storyId,
            @RequestBody(required = false) StoryRequests.@Nullable PublishDraft request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var given = request == null ? StoryRequests.PublishDraft.NOW : request;
        var fields = requests.fields();
        var target = requests.target(fields, storyId, ifMatch, given.occurredAt());
        fields.check();
        return Answers.done(publishing.publish(target), StoryView::of);
    }
}
