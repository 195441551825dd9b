package dev.kizuna.kit.instance;

import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets in only who has the instances' key. */
final class InstanceDoor extends OncePerRequestFilter {

    private final InstanceKey key;
    private final HandlerExceptionResolver answers;

    InstanceDoor(InstanceKey key, HandlerExceptionResolver answers) {
        this.key = key;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (key.is(request.getHeader(InstanceKey.HEADER))) {
            chain.doFilter(request, response);
        } else {
            answers.resolveException(
                    request,
                    response,
                    null,
                    new ProblemException(ErrorCode.FORBIDDEN, "Only instances of this service may ask here"));
        }
    }
}
