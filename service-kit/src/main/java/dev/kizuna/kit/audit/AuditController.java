package dev.kizuna.kit.audit;

import dev.kizuna.kit.outbox.AuditTrail;
import dev.kizuna.kit.outbox.AuditTrail.Position;
import dev.kizuna.kit.outbox.AuditTrail.RecordedChange;
import dev.kizuna.kit.outbox.AuditTrail.Wanted;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows who changed what in this service. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit")
class AuditController {

    private static final int PARTS = 4;

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping
    @Operation(summary = "Who changed what, the newest first; subject, by or partnerId must be given")
    Page<AuditEntry> list(
            @Parameter(description = "Id of what was changed", example = "i-1")
                    @RequestParam(required = false)
                    @Nullable
                    String subject,
            @Parameter(description = "Who changed it", example = "u-sato") @RequestParam(required = false) @Nullable
                    String by,
            @Parameter(description = "The partner concerned", example = "p-hikari")
                    @RequestParam(required = false)
                    @Nullable
                    String partnerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var wanted = new Wanted(given(subject), given(by), given(partnerId));
        if (wanted.equals(new Wanted(null, null, null))) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER, "subject", "or by or partnerId must be given: whose changes?");
        }
        int size = Page.limit(limit);
        var found = trail.newest(wanted, position(Page.after(cursor)), size + 1);
        return Page.cut(found, size, AuditController::key).map(AuditEntry::of);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String key(RecordedChange last) {
        return last.at() + "|" + last.version() + "|" + last.kind() + "|" + last.subject();
    }

    private static @Nullable Position position(String key) {
        if (key.isEmpty()) {
            return null;
        }
        String[] parts = key.split("\\|", PARTS);
        try {
            if (parts.length == PARTS) {
                return new Position(Instant.parse(parts[0]), parts[2], parts[3], Long.parseLong(parts[1]));
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static ProblemException notOurs() {
        return new ProblemException(ErrorCode.INVALID_PARAMETER, "cursor", "was not given out here");
    }
}
