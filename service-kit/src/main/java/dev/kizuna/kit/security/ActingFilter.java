package dev.kizuna.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Binds whoever sent a request, as the security context knows them. */
final class ActingFilter extends OncePerRequestFilter {

    private final String withoutToken;

    /** @param withoutToken what is written down of somebody who needs no token */
    ActingFilter(String withoutToken) {
        this.withoutToken = withoutToken;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.<Boolean, Exception>call(() -> new Actor(subject(), operation(request)), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private String subject() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known instanceof JwtAuthenticationToken token ? token.getName() : withoutToken;
    }

    /** Such as {@code POST /api/inquiries/{inquiryId}/answer}; ids in paths say nothing that the subject does not. */
    private static String operation(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (pattern == null ? request.getRequestURI() : pattern);
    }
}
