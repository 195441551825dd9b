package dev.kizuna.partner.aggregate.web;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Violation;
import dev.kizuna.kit.web.EntityTags;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Versioned;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Says outcomes in HTTP. */
public final class Answers {

    private Answers() {}

    /** 201 with Location and ETag, also when the same creation had been carried out before. */
    public static <T, R> ResponseEntity<R> created(
            Outcome<T> outcome, String collection, Function<T, String> id, Function<T, R> view) {
        Versioned<T> present = switch (outcome) {
            case Outcome.Done<T>(var now) -> now;
            case Outcome.Repeated<T>(var before) -> before;
            default -> throw problem(outcome);
        };
        return ResponseEntity.created(URI.create(collection + "/" + segment(id.apply(present.value()))))
                .eTag(EntityTags.of(present.version()))
                .body(view.apply(present.value()));
    }

    /** An id as a piece of a path, whatever characters it has. */
    public static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /** 200 with ETag and the state after the command. */
    public static <T, R> ResponseEntity<R> done(Outcome<T> outcome, Function<T, R> view) {
        return outcome instanceof Outcome.Done<T>(var present) ? shown(present, view) : refuse(outcome);
    }

    /** 200 with ETag, or 404. */
    public static <T, R> ResponseEntity<R> found(Optional<Versioned<T>> found, String id, Function<T, R> view) {
        return found.isPresent() ? shown(found.get(), view) : refuse(new Outcome.NotFound<T>(id));
    }

    /** What an outcome says is wrong; empty when the command was carried out. */
    public static List<Violation> violations(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _, Outcome.Repeated<?> _ -> List.of();
            case Outcome.NotFound<?>(var id) -> one(ErrorCode.NOT_FOUND, "", "Nothing has the id \"" + id + "\"");
            case Outcome.Stale<?>(var version) ->
                one(
                        ErrorCode.VERSION_MISMATCH,
                        "",
                        "It was changed in the meantime; its ETag is now " + EntityTags.of(version));
            case Outcome.Contended<?> _ ->
                one(ErrorCode.CONCURRENT_EDIT, "", "Others kept changing it at the same time; try again");
            case Outcome.Taken<?>(var id) ->
                one(ErrorCode.ALREADY_EXISTS, "", "The id \"" + id + "\" is in use already");
            case Outcome.KeyReused<?> _ ->
                one(
                        ErrorCode.IDEMPOTENCY_KEY_REUSED,
                        "Idempotency-Key",
                        "was used for another request; use a new key for a new request");
            case Outcome.Refused<?>(var refusal) -> violation(refusal);
        };
    }

    private static List<Violation> violation(Refusal refusal) {
        return switch (refusal) {
            case Refusal.WrongState(var detail) -> one(ErrorCode.WRONG_STATE, "", detail);
            case Refusal.Invalid(var field, var detail) -> one(ErrorCode.INVALID_FIELD, "/" + field, detail);
            case Refusal.Against(var rule, var field, var detail) ->
                one(ErrorCode.valueOf(rule.name()), field.isEmpty() ? "" : "/" + field, detail);
            case Refusal.UnknownPartner unknown -> one(ErrorCode.UNKNOWN_PARTNER, "/partnerId", unknown.detail());
        };
    }

    private static List<Violation> one(ErrorCode code, String pointer, String detail) {
        return List.of(new Violation(code, pointer, detail));
    }

    private static <T, R> ResponseEntity<R> shown(Versioned<T> present, Function<T, R> view) {
        return ResponseEntity.ok().eTag(EntityTags.of(present.version())).body(view.apply(present.value()));
    }

    private static <R> ResponseEntity<R> refuse(Outcome<?> outcome) {
        throw problem(outcome);
    }

    /** The refusal of a command, or of a question, to throw. */
    public static ProblemException problem(Outcome<?> outcome) {
        return new ProblemException(violations(outcome));
    }
}
