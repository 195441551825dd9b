package dev.kizuna.kit.problem;

import com.mongodb.MongoException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of every endpoint as a problem detail with a stable code. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SOON = "2";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException refusal) {
        ProblemDetail problem = Problem.of(refusal.violations());
        var answer = ResponseEntity.status(problem.getStatus());
        if (refusal.retryAfter() != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, refusal.retryAfter().toSeconds())));
        }
        return answer.body(problem);
    }

    @ExceptionHandler({MongoException.class, RetriableException.class})
    ResponseEntity<ProblemDetail> unavailable(Exception fault) {
        log.warn("Store, broker or registry is away: {}", fault.toString());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .body(Problem.of(ErrorCode.UNAVAILABLE, "Store, broker or registry does not answer; try again"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(Exception fault) {
        log.error("Request failed", fault);
        return ResponseEntity.internalServerError()
                .body(Problem.of(ErrorCode.INTERNAL, "The fault was logged; it is not the request's"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(ErrorCode.MALFORMED_REQUEST, rootMessage(e), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problem.of(e.getBindingResult().getFieldErrors().stream()
                .map(error -> new Violation(
                        error.getRejectedValue() == null ? ErrorCode.MISSING_FIELD : ErrorCode.INVALID_FIELD,
                        "/" + error.getField().replace('.', '/'),
                        String.valueOf(error.getDefaultMessage())))
                .toList());
        return new ResponseEntity<>(problem, headers, problem.getStatus());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ErrorCode code = switch (status.value()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 413 -> ErrorCode.BATCH_TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status.is5xxServerError() ? ErrorCode.INTERNAL : ErrorCode.INVALID_PARAMETER;
        };
        String detail = body instanceof ProblemDetail given && given.getDetail() != null
                ? given.getDetail()
                : String.valueOf(e.getMessage());
        return respond(code, detail, headers);
    }

    private static ResponseEntity<Object> respond(ErrorCode code, String detail, HttpHeaders headers) {
        return new ResponseEntity<>(Problem.of(code, detail), headers, code.status());
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        int end = message.indexOf("\n at [Source");
        return end < 0 ? message : message.substring(0, end);
    }
}
