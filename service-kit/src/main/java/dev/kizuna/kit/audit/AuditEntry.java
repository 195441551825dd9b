package dev.kizuna.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kit.outbox.AuditTrail.RecordedChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change as clients see it: who, when and what, but never a value. */
@Schema(name = "AuditEntry", description = "Who changed what; names of fields, never their values")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
        @Schema(description = "When it was written (UTC)", example = "2026-01-05T09:00:00Z")
        Instant at,

        @Schema(
                description = "Subject of the token; local where nobody logs in; the source of an event of others",
                example = "u-sato")
        String by,

        @Schema(
                description = "The operation, the kind of the file or the type of the event",
                example = "POST /api/inquiries/{inquiryId}/answer")
        String action,

        @Schema(description = "What was changed: the collection", example = "inquiries")
        String kind,

        @Schema(description = "Id of what was changed", example = "i-1")
        String subject,

        @Schema(description = "The partner concerned", example = "p-hikari") @Nullable
        String partnerId,

        @Schema(description = "Its version after the change", example = "2")
        long version,

        @Schema(
                description = "Types of the events that were published with it; erasure for a tombstone",
                example = "[\"dev.kizuna.partner.inquiry-answered.v1\"]")
        List<String> events,

        @Schema(description = "Names of the fields that differ; empty for something new", example = "[\"history\"]")
        List<String> fields) {

    static AuditEntry of(RecordedChange change) {
        return new AuditEntry(
                change.at(),
                change.by(),
                change.action(),
                change.kind(),
                change.subject(),
                change.partnerId(),
                change.version(),
                change.events(),
                change.fields());
    }
}
