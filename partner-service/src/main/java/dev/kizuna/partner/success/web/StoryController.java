package dev.kizuna.partner.success.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.aggregate.web.Answers;
import dev.kizuna.partner.aggregate.web.Filters;
import dev.kizuna.partner.aggregate.web.Requests;
import dev.kizuna.partner.success.application.PublishingStory;
import dev.kizuna.partner.success.application.ReplicatingSuccess;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
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

/** Success stories: published, replicated. */
@RestController
@RequestMapping(StoryController.PATH)
@Tag(name = "Success stories")
class StoryController {

    static final String PATH = "/api/success-stories";

    private final Stories stories;
    private final PublishingStory publishing;
    private final ReplicatingSuccess replicating;
    private final Requests requests;

    StoryController(Stories stories, PublishingStory publishing, ReplicatingSuccess replicating, Requests requests) {
        this.stories = stories;
        this.publishing = publishing;
        this.replicating = replicating;
        this.requests = requests;
    }

    @PostMapping
    @Operation(summary = "Publish a success story")
    ResponseEntity<StoryView> publish(
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
        return Answers.created(publishing.publish(start, keyPersonId, dealId), PATH, Story::id, StoryView::of);
    }

    @GetMapping
    @Operation(summary = "List success stories, in the order of their ids")
    Page<StoryView> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var filters = new Filters()
                .and("partnerId", partnerId)
                .and("status", Requests.filter("status", status, Story.Status.class));
        return Requests.page(stories, filters, cursor, limit, Story::id, StoryView::of);
    }

    @GetMapping("/{storyId}")
    @Operation(summary = "Show a success story")
    ResponseEntity<StoryView> show(@PathVariable String storyId) {
        return Answers.found(stories.find(storyId), storyId, StoryView::of);
    }

    @PostMapping("/{storyId}/replications")
    @Operation(summary = "Another partner repeated the success")
    ResponseEntity<StoryView> replicate(
            @PathVariable String storyId,
            @RequestBody StoryRequests.Replicate request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var fields = requests.fields();
        var target = requests.target(fields, storyId, ifMatch, request.occurredAt());
        var byPartnerId = fields.id("byPartnerId", request.byPartnerId());
        var dealId = fields.optionalId("dealId", request.dealId());
        fields.check();
        return Answers.done(replicating.replicate(target, byPartnerId, dealId), StoryView::of);
    }
}
