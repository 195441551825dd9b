package dev.kizuna.kit.security;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals by Spring Security, in its filters or at a method, as problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityAdvice {

    private static final Logger log = LoggerFactory.getLogger(SecurityAdvice.class);
    private static final String SOON = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException failure) {
        String detail = failure instanceof OAuth2AuthenticationException ofToken
                ? "The token is not accepted: " + ofToken.getError().getDescription()
                : "Send a token: Authorization: Bearer ...";
        return ResponseEntity.status(ErrorCode.UNAUTHENTICATED.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(ErrorCode.UNAUTHENTICATED, detail));
    }

    @ExceptionHandler({AuthenticationServiceException.class, JwtDecoderInitializationException.class})
    ResponseEntity<ProblemDetail> issuerIsAway(RuntimeException failure) {
        log.warn("No token can be checked: {}", failure.toString());
        return ResponseEntity.status(ErrorCode.UNAVAILABLE.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .body(Problem.of(ErrorCode.UNAVAILABLE, "The issuer's keys cannot be had, so no token can be checked"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException refusal) {
        return ResponseEntity.status(ErrorCode.FORBIDDEN.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(ErrorCode.FORBIDDEN, "None of the token's roles allows this"));
    }
}
