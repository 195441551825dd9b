package dev.kizuna.kit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a Content-Type with a wildcard, which says nothing of the body and would count as a fault of the service. */
final class ContentTypeFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver answers;

    ContentTypeFilter(HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.replaceFirst(";.*", "").contains("*")) {
            answers.resolveException(
                    request,
                    response,
                    null,
                    new ProblemException(
                            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                            "Content-Type",
                            "names no type of what was sent: " + type));
        } else {
            chain.doFilter(request, response);
        }
    }
}
