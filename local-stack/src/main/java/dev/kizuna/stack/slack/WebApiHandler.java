package dev.kizuna.stack.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.kizuna.stack.slack.Faults.Fault;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Slack's Web API over HTTP: {@code /api/METHOD}. */
final class WebApiHandler implements HttpHandler {

    private static final String PREFIX = "/api/";
    private static final String BEARER = "Bearer ";

    private final WebApi api;
    private final Faults faults;

    WebApiHandler(WebApi api, Faults faults) {
        this.api = api;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            var call = callOf(exchange);
            var fault = faults.next(
                            call.method(), call.text("channel").map(Call::named).orElse(null))
                    .orElse(null);
            if (fault == null) {
                Answers.json(exchange, 200, api.answer(call));
            } else if (fault.dropsAnswer()) {
                api.answer(call);
                exchange.close();
            } else {
                fail(exchange, fault);
            }
        } catch (SlackError e) {
            Answers.json(exchange, 200, Map.of("ok", false, "error", e.code()));
        } catch (RuntimeException e) {
            e.printStackTrace();
            Answers.json(exchange, 500, Map.of("ok", false, "error", "fatal_error"));
        }
    }

    private static void fail(HttpExchange exchange, Fault fault) throws IOException {
        int status = fault.status() == null ? 200 : fault.status();
        if (fault.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", fault.retryAfter().toString());
        }
        var error = fault.error() != null ? fault.error() : status == 429 ? "ratelimited" : "internal_error";
        Answers.json(exchange, status, Map.of("ok", false, "error", error));
    }

    private static Call callOf(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestURI().getPath().substring(PREFIX.length());
        var token = bearerOf(exchange.getRequestHeaders().getFirst("Authorization"));
        var contentType = exchange.getRequestHeaders().getFirst("Content-Type");
        if (exchange.getRequestMethod().equals("GET")) {
            var query = exchange.getRequestURI().getRawQuery();
            return Call.ofForm(method, token, query == null ? "" : query);
        }
        return contentType != null && contentType.startsWith("application/json")
                ? Call.ofJson(method, token, Answers.body(exchange))
                : Call.ofForm(method, token, Answers.body(exchange));
    }

    private static @Nullable String bearerOf(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length())
                : null;
    }
}
