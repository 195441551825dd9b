package dev.kizuna.kpi.generation.web;

import dev.kizuna.kpi.generation.application.TakingTurns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Once an instance's generation was replaced, those who still ask it get the answers of the next one, until it is started
 * again: readers need not know that there are generations. What is asked about generations it answers itself.
 */
public final class ElsewhereFilter extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String API = "/api/";
    private static final String OWN = "/api/generations";
    private static final Set<String> ASKED = Set.of("accept", "accept-language", "authorization", "content-type");
    private static final Set<String> ANSWERED = Set.of(
            "cache-control", "content-disposition", "content-type", "etag", "link", "location", "retry-after", "vary");

    private final TakingTurns turns;
    private final HttpClient http;

    public ElsewhereFilter(TakingTurns turns) {
        this.turns = turns;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !turns.isReplaced() || !path.startsWith(API) || path.startsWith(OWN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> successor = turns.successor();
        if (successor.isEmpty()) {
            response.setHeader("Retry-After", "1");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            answer(http.send(asked(successor.get(), request), HttpResponse.BodyHandlers.ofByteArray()), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while another instance was asked", e);
        }
    }

    private static HttpRequest asked(String successor, HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        var asked = HttpRequest.newBuilder(
                        URI.create(successor + request.getRequestURI() + (query == null ? "" : "?" + query)))
                .timeout(PATIENCE)
                .method(
                        request.getMethod(),
                        BodyPublishers.ofByteArray(request.getInputStream().readAllBytes()));
        for (String name : ASKED) {
            String value = request.getHeader(name);
            if (value != null) {
                asked.header(name, value);
            }
        }
        return asked.build();
    }

    private static void answer(HttpResponse<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        answer.headers().map().forEach((String name, List<String> values) -> {
            if (ANSWERED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        response.getOutputStream().write(answer.body());
    }
}
