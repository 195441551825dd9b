package dev.kizuna.campaign.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.domain.Deliverable.Fate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deliverable in answers. */
@Schema(name = "Deliverable", description = "What one side promised for a campaign")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliverableJson(
        @Schema(description = "Id of the deliverable", example = "dl-webinar")
        String deliverableId,

        @Schema(description = "What it is", example = "webinar")
        String kind,

        @Schema(description = "Whose promise it is: vendor or partner", example = "partner")
        String side,

        @Schema(description = "The partner concerned", example = "p-hikari")
        String partnerId,

        @Schema(description = "Who promised", example = "kp-tanaka")
        String ownerId,

        @Schema(description = "By when", example = "2026-05-01T09:00:00Z")
        Instant dueAt,

        @Schema(description = "open, delivered or withdrawn", example = "open")
        String status,

        @Schema(description = "Whether it is waited for although its time has passed", example = "false")
        boolean overdue,

        @Schema(description = "When it was there; absent before", example = "2026-04-30T09:00:00Z") @Nullable
        Instant deliveredAt,

        @Schema(
                description = "Where it can be seen; absent unless it was said",
                example = "https://example.com/webinar")
        @Nullable
        String evidenceUrl,

        @Schema(description = "Since when it is not waited for any more", example = "2026-04-20T01:00:00Z") @Nullable
        Instant withdrawnAt,

        @Schema(description = "Why it was withdrawn", example = "replaced") @Nullable
        String withdrawnBecause) {

    static DeliverableJson of(Deliverable deliverable, Instant now) {
        Fate.Delivered delivered = deliverable.fate() instanceof Fate.Delivered fate ? fate : null;
        Fate.Withdrawn withdrawn = deliverable.fate() instanceof Fate.Withdrawn fate ? fate : null;
        return new DeliverableJson(
                deliverable.id(),
                deliverable.kind().code(),
                deliverable.side().code(),
                deliverable.partnerId(),
                deliverable.ownerId(),
                deliverable.dueAt(),
                delivered != null ? "delivered" : withdrawn != null ? "withdrawn" : "open",
                deliverable.isOverdue(now),
                delivered == null ? null : delivered.at(),
                delivered == null ? null : delivered.evidenceUrl(),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.reason().code());
    }
}
