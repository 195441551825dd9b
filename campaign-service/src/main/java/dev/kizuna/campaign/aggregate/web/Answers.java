package dev.kizuna.campaign.aggregate.web;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.kit.web.EntityTags;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Outcomes as HTTP answers: tags for versions, problems for refusals. */
public final class Answers {

    private Answers() {}

    /** 201 with the place of what was made; a repetition gets the same answer as the first. */
    public static <T, R> ResponseEntity<R> created(
            Addition<T> addition, Function<T, URI> place, Function<T, R> representation) {
        return switch (addition) {
            case Addition.Added<T>(Kept<T> kept) ->
                ResponseEntity.created(place.apply(kept.value()))
                        .eTag(EntityTags.of(kept.version()))
                        .body(representation.apply(kept.value()));
            case Addition.Taken<T>(String id) ->
                throw new ProblemException(ErrorCode.ALREADY_EXISTS, "There is one with the id \"" + id + "\"");
            case Addition.KeyReused<T>() ->
                throw new ProblemException(
                        ErrorCode.IDEMPOTENCY_KEY_REUSED, "Send another request with another Idempotency-Key");
            case Addition.Refused<T>(List<Refusal> refusals) -> throw problem(refusals);
        };
    }

    /** 200 with the new state. */
    public static <T, R> ResponseEntity<R> changed(Change<T> change, Function<T, R> representation) {
        Kept<T> now = done(change);
        return ResponseEntity.ok().eTag(EntityTags.of(now.version())).body(representation.apply(now.value()));
    }

    /** What the change came to. */
    public static <T> Kept<T> done(Change<T> change) {
        return switch (change) {
            case Change.Done<T>(Kept<T> now) -> now;
            case Change.Missing<T>(String id) -> throw missing(id);
            case Change.Stale<T>(long version) ->
                throw new ProblemException(
                        ErrorCode.VERSION_MISMATCH, "If-Match", "the present version is " + EntityTags.of(version));
            case Change.Contended<T>() ->
                throw new ProblemException(ErrorCode.CONCURRENT_EDIT, "Nothing was changed; try again");
            case Change.Refused<T>(List<Refusal> refusals) -> throw problem(refusals);
        };
    }

    /** 200 with what is kept, or a 404. */
    public static <T, R> ResponseEntity<R> found(Optional<Kept<T>> kept, String id, Function<T, R> representation) {
        Kept<T> there = kept.orElseThrow(() -> missing(id));
        return ResponseEntity.ok().eTag(EntityTags.of(there.version())).body(representation.apply(there.value()));
    }

    /** The version an action is based on; any, when the client does not say. */
    public static OptionalLong versionIfGiven(@Nullable String ifMatch) {
        return ifMatch == null ? OptionalLong.empty() : EntityTags.expected(ifMatch);
    }

    /** A path whose ids may have any character. */
    public static URI location(String path, Object... ids) {
        return UriComponentsBuilder.fromPath(path).encode().buildAndExpand(ids).toUri();
    }

    /** Nothing has this id. */
    public static ProblemException missing(String id) {
        return new ProblemException(ErrorCode.NOT_FOUND, "Nothing here has the id \"" + id + "\"");
    }

    private static ProblemException problem(List<Refusal> refusals) {
        return new ProblemException(refusals.stream()
                .map(refusal -> new Violation(code(refusal.reason()), refusal.pointer(), refusal.detail()))
                .toList());
    }

    private static ErrorCode code(Refusal.Reason reason) {
        return switch (reason) {
            case ALREADY_EXISTS -> ErrorCode.ALREADY_EXISTS;
            case WRONG_STATE -> ErrorCode.WRONG_STATE;
            case TARGETS_MISSING -> ErrorCode.TARGETS_MISSING;
            case TARGETS_LOCKED -> ErrorCode.TARGETS_LOCKED;
            case CAMPAIGN_OVER -> ErrorCode.CAMPAIGN_OVER;
            case PARTNER_SUSPENDED -> ErrorCode.PARTNER_SUSPENDED;
            case DELIVERABLE_DELIVERED -> ErrorCode.DELIVERABLE_DELIVERED;
            case DELIVERABLE_WITHDRAWN -> ErrorCode.DELIVERABLE_WITHDRAWN;
            case LEGAL_REVIEW_MISSING -> ErrorCode.LEGAL_REVIEW_MISSING;
            case SECOND_PERSON_NEEDED -> ErrorCode.SECOND_PERSON_NEEDED;
            case RETROACTIVE_TERMS -> ErrorCode.RETROACTIVE_TERMS;
            case PAYOUT_OPEN -> ErrorCode.PAYOUT_OPEN;
            case NOT_WITHHELD -> ErrorCode.NOT_WITHHELD;
            case NOTHING_TO_PAY -> ErrorCode.NOTHING_TO_PAY;
            case TIERS_OVERLAP -> ErrorCode.TIERS_OVERLAP;
            case NOT_FOUND -> ErrorCode.NOT_FOUND;
            case INVALID_FIELD -> ErrorCode.INVALID_FIELD;
            case MISSING_FIELD -> ErrorCode.MISSING_FIELD;
            case NEGATIVE_AMOUNT -> ErrorCode.NEGATIVE_AMOUNT;
            case TARGET_NOT_ALLOWED -> ErrorCode.TARGET_NOT_ALLOWED;
            case CODE_NOT_ALLOWED -> ErrorCode.CODE_NOT_ALLOWED;
            case UNKNOWN_CAMPAIGN -> ErrorCode.UNKNOWN_CAMPAIGN;
            case UNKNOWN_LANDING_PAGE -> ErrorCode.UNKNOWN_LANDING_PAGE;
            case ENDS_BEFORE_START -> ErrorCode.ENDS_BEFORE_START;
            case UNKNOWN_CURRENCY -> ErrorCode.UNKNOWN_CURRENCY;
            case UNIT_MISSING -> ErrorCode.UNIT_MISSING;
            case UNKNOWN_UNIT -> ErrorCode.UNKNOWN_UNIT;
            case UNIT_MISMATCH -> ErrorCode.UNIT_MISMATCH;
            case UNKNOWN_METRIC -> ErrorCode.UNKNOWN_METRIC;
            case DUPLICATE_METRIC -> ErrorCode.DUPLICATE_METRIC;
            case TARGET_NOT_POSITIVE -> ErrorCode.TARGET_NOT_POSITIVE;
            case TARGET_TOO_LARGE -> ErrorCode.TARGET_TOO_LARGE;
            case DUPLICATE_PHASE -> ErrorCode.DUPLICATE_PHASE;
            case PHASE_BACKWARDS -> ErrorCode.PHASE_BACKWARDS;
            case PHASE_OUTSIDE_CAMPAIGN -> ErrorCode.PHASE_OUTSIDE_CAMPAIGN;
            case OWN_CAMPAIGN -> ErrorCode.OWN_CAMPAIGN;
            case NOT_A_PARTICIPANT -> ErrorCode.NOT_A_PARTICIPANT;
            case LESSON_MISSING -> ErrorCode.LESSON_MISSING;
            case OUT_OF_ORDER -> ErrorCode.OUT_OF_ORDER;
            case UNKNOWN_PARTNER -> ErrorCode.UNKNOWN_PARTNER;
        };
    }
}
