package dev.kizuna.kit.security;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Without a login, a foreign page in the user's browser could send a form here. Browsers say in the Origin header whose
 * page it is; programs send none.
 */
final class LoopbackOrigins extends OncePerRequestFilter {

    static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final HandlerExceptionResolver answers;

    LoopbackOrigins(HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (HARMLESS.contains(request.getMethod()) || origin == null || isLoopback(origin)) {
            chain.doFilter(request, response);
        } else {
            answers.resolveException(
                    request,
                    response,
                    null,
                    new ProblemException(ErrorCode.FORBIDDEN, "Pages of " + origin + " may not do this"));
        }
    }

    private static boolean isLoopback(String origin) {
        return LOOPBACK_NAMES.contains(String.valueOf(hostOf(origin)));
    }

    private static @Nullable String hostOf(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
