package dev.kizuna.stack.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** The page for people, from resources only. */
final class PageHandler implements HttpHandler {

    private record Resource(String name, String contentType) {}

    private static final Map<String, Resource> RESOURCES = Map.of(
            "/", new Resource("page.html", "text/html; charset=utf-8"),
            "/page.css", new Resource("page.css", "text/css; charset=utf-8"),
            "/page.js", new Resource("page.js", "text/javascript; charset=utf-8"),
            "/mrkdwn.js", new Resource("mrkdwn.js", "text/javascript; charset=utf-8"));

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var resource = RESOURCES.get(exchange.getRequestURI().getPath());
        if (resource == null) {
            Answers.nothing(exchange, 404);
            return;
        }
        try (var content = PageHandler.class.getResourceAsStream(resource.name())) {
            if (content == null) {
                throw new IllegalStateException(resource.name() + " is not in the jar");
            }
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            Answers.send(exchange, 200, resource.contentType(), content.readAllBytes());
        }
    }
}
