package dev.kizuna.dashboard.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to take scripts, styles and data from here alone, and nothing that stands inside a page's text. */
@Component
class PageHeaders extends OncePerRequestFilter {

    private static final String FORMS = "form-action 'self'";
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            FORMS,
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private final String policy;

    /** @param issuer where a form that signs out is sent on to; empty where nobody logs in */
    PageHeaders(@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
        this.policy = POLICY.replace(FORMS, issuer.isBlank() ? FORMS : FORMS + " " + origin(issuer));
    }

    private static String origin(String issuer) {
        URI uri = URI.create(issuer);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
