package dev.kizuna.kpi.review.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import dev.kizuna.kpi.review.application.ReadingReviews;
import dev.kizuna.kpi.review.application.ReviewAnswer;
import dev.kizuna.kpi.review.application.ReviewAnswer.Packed;
import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.table.CsvTable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reviews/{cadence}")
class ReviewController {

    private static final Map<String, Scope> SCOPES = Map.of(
            "partner", Scope.PARTNER,
            "key-person", Scope.KEY_PERSON,
            "partner-manager", Scope.PARTNER_MANAGER,
            "total", Scope.TOTAL);

    private final ReadingReviews reading;

    ReviewController(ReadingReviews reading) {
        this.reading = reading;
    }

    @Schema(name = "FrozenReview", description = "A review whose pack is frozen")
    record Frozen(
            @Schema(description = "ISO week, month or fiscal quarter", example = "2026-W20")
            String period) {}

    @GetMapping
    @Operation(
            summary = "The pack of a weekly, monthly or quarterly review",
            description = "Frozen as it was, whatever is restated later, or with preview as it would be now. A pack is"
                    + " frozen a while after its period is over.")
    @Refusals(ErrorCode.INVALID_PARAMETER)
    PackResponse pack(
            @Parameter(description = "weekly, monthly or quarterly", example = "weekly") @PathVariable String cadence,
            @Parameter(
                            description = "partner, key-person, partner-manager or total; total when absent",
                            example = "partner")
                    @RequestParam(required = false)
                    @Nullable
                    String scope,
            @Parameter(description = "Whom it is about; not needed for the total", example = "acme")
                    @RequestParam(required = false)
                    @Nullable
                    String id,
            @Parameter(
                            description = "ISO week, month or fiscal quarter; the last frozen one when absent, with"
                                    + " preview the present one",
                            example = "2026-W20")
                    @RequestParam(required = false)
                    @Nullable
                    String period,
            @Parameter(description = "Whether it is made now and not frozen", example = "false")
                    @RequestParam(defaultValue = "false")
                    boolean preview) {
        Packed packed = packed(cadence, scope, id, period, preview);
        return PackResponse.of(packed.pack(), packed.frozen());
    }

    @GetMapping(produces = CsvTable.MEDIA_TYPE)
    @Operation(summary = "The same as a table")
    @Refusals(ErrorCode.INVALID_PARAMETER)
    ResponseEntity<String> table(
            @PathVariable String cadence,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "false") boolean preview) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(CsvTable.MEDIA_TYPE), StandardCharsets.UTF_8))
                .body(PackTable.of(packed(cadence, scope, id, period, preview).pack()));
    }

    @GetMapping("/periods")
    @Operation(summary = "Of which periods packs are frozen, the latest first")
    @Refusals(ErrorCode.INVALID_PARAMETER)
    Page<Frozen> periods(
            @PathVariable String cadence,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String id,
            @Parameter(description = "Periods of one answer, 1 to 500; 50 when absent", example = "12")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @Parameter(description = "nextCursor of the answer before") @RequestParam(required = false) @Nullable
                    String cursor) {
        String after = Page.after(cursor);
        List<Frozen> frozen = reading.periods(cadence(cadence), subject(scope, id)).stream()
                .filter(period -> after.isEmpty() || period.compareTo(after) < 0)
                .map(Frozen::new)
                .toList();
        return Page.cut(frozen, Page.limit(limit), Frozen::period);
    }

    @PostMapping("/{period}/freeze")
    @Operation(
            summary = "Freeze the pack of a period that is over, without waiting for latecomers",
            description = "A pack that is frozen already stays as it is and is the answer. Refused while the period is"
                    + " not over or not read to its end, and by a generation of the figures that does not count.")
    @Refusals({ErrorCode.INVALID_PARAMETER, ErrorCode.WRONG_STATE})
    PackResponse freeze(
            @PathVariable String cadence,
            @Parameter(description = "ISO week, month or fiscal quarter", example = "2026-W20") @PathVariable
                    String period,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String id) {
        Packed packed = packed(reading.freeze(cadence(cadence), subject(scope, id), period));
        return PackResponse.of(packed.pack(), packed.frozen());
    }

    private Packed packed(
            String cadence, @Nullable String scope, @Nullable String id, @Nullable String period, boolean preview) {
        Cadence of = cadence(cadence);
        Subject subject = subject(scope, id);
        String label = given(period);
        return packed(preview ? reading.preview(of, subject, label) : reading.frozen(of, subject, label));
    }

    private static Packed packed(ReviewAnswer answer) {
        return switch (answer) {
            case Packed packed -> packed;
            case ReviewAnswer.Missing() ->
                throw new ProblemException(
                        ErrorCode.NOT_FOUND, "No such pack is frozen; preview=true shows it as it would be now");
            case ReviewAnswer.TooEarly(String period) ->
                throw new ProblemException(ErrorCode.WRONG_STATE, period + " is not over");
            case ReviewAnswer.NotCounting() ->
                throw new ProblemException(
                        ErrorCode.WRONG_STATE,
                        "This generation of the figures does not count, so it freezes no packs; preview=true shows them");
            case ReviewAnswer.HalfRead(String period) ->
                throw new ProblemException(
                        ErrorCode.WRONG_STATE,
                        "What had been told by the end of " + period + " is not all read yet; try again later");
            case ReviewAnswer.Refused(String parameter, String detail) ->
                throw new ProblemException(ErrorCode.INVALID_PARAMETER, parameter, detail);
        };
    }

    private static Cadence cadence(String text) {
        return Stream.of(Cadence.values())
                .filter(cadence -> cadence.code().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ErrorCode.INVALID_PARAMETER, "cadence", "must be weekly, monthly or quarterly, not " + text));
    }

    private static Subject subject(@Nullable String scope, @Nullable String id) {
        String name = Optional.ofNullable(given(scope)).orElse("total");
        Scope known = SCOPES.get(name);
        if (known == null) {
            throw new ProblemException(
                    ErrorCode.INVALID_PARAMETER,
                    "scope",
                    "must be partner, key-person, partner-manager or total, not " + name);
        }
        if (known == Scope.TOTAL) {
            return Subject.TOTAL;
        }
        String whom = given(id);
        if (whom == null || whom.contains("/")) {
            throw new ProblemException(ErrorCode.INVALID_PARAMETER, "id", "must say whom it is about");
        }
        return new Subject(known, whom);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
