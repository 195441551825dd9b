package dev.kizuna.kit.problem;

import dev.kizuna.kit.kafka.Recoverable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every error of every endpoint as a problem detail with a stable code. A service's own advice may come before it. */
@RestControllerAdvice
@Order(0)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SOON = "2";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException refusal) {
        ProblemDetail problem = Problem.of(refusal.violations());
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, refusal.retryAfter().toSeconds())));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception fault) {
        if (Recoverable.isPassing(fault)) {
            log.warn("Store, broker or registry is away, or ahead: {}", fault.toString());
            return ResponseEntity.status(ErrorCode.UNAVAILABLE.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(HttpHeaders.RETRY_AFTER, SOON)
                    .body(Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "Store, broker or registry does not answer, or has what is not read here yet; try again"));
        }
        log.error("Request failed", fault);
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(ErrorCode.INTERNAL, "The fault was logged; it is not the request's"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(ErrorCode.MALFORMED_REQUEST, whatCouldNotBeRead(e), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String accepted =
                e.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(" or "));
        String sent =
                e.getContentType() == null ? "No Content-Type was sent" : e.getContentType() + " is not read here";
        return respond(ErrorCode.UNSUPPORTED_MEDIA_TYPE, sent + "; send " + accepted, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problem.of(e.getBindingResult().getAllErrors().stream()
                .map(ProblemAdvice::violation)
                .toList());
        return respond(problem, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ErrorCode code = status.value() == ErrorCode.INVALID_PARAMETER.status().value()
                ? ErrorCode.INVALID_PARAMETER
                : ErrorCode.ofStatus(status.value());
        String detail = body instanceof ProblemDetail given && given.getDetail() != null
                ? given.getDetail()
                : String.valueOf(e.getMessage());
        return respond(code, detail, headers);
    }

    private static Violation violation(ObjectError error) {
        String detail = String.valueOf(error.getDefaultMessage());
        return error instanceof FieldError field
                ? new Violation(
                        field.getRejectedValue() == null ? ErrorCode.MISSING_FIELD : ErrorCode.INVALID_FIELD,
                        "/" + field.getField().replace('.', '/'),
                        detail)
                : new Violation(ErrorCode.INVALID_FIELD, "", detail);
    }

    private static ResponseEntity<Object> respond(ErrorCode code, String detail, HttpHeaders headers) {
        return respond(Problem.of(code, detail), headers);
    }

    /** As a problem whatever was asked for, which may be the very thing that cannot be read. */
    private static ResponseEntity<Object> respond(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String whatCouldNotBeRead(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException ofJson) {
                return pointer(ofJson) + ofJson.getOriginalMessage() + place(ofJson);
            }
        }
        return "The request needs a body that can be read";
    }

    private static String pointer(JacksonException failure) {
        List<JacksonException.Reference> path = failure.getPath();
        return path.isEmpty()
                ? ""
                : path.stream()
                        .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                        .collect(Collectors.joining("", "", ": "));
    }

    private static String place(JacksonException failure) {
        return failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
    }
}
