package dev.kizuna.stack.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** What was said, for tests and for the page: {@code GET /messages?channel=}, {@code DELETE /messages}. */
final class MessagesHandler implements HttpHandler {

    private final Workspace workspace;

    MessagesHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> list(exchange);
            case "DELETE" -> {
                workspace.clear();
                Answers.nothing(exchange, 204);
            }
            default -> Answers.nothing(exchange, 405);
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var version = "\"" + workspace.revision() + "\"";
        exchange.getResponseHeaders().set("ETag", version);
        if (version.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            Answers.nothing(exchange, 304);
            return;
        }
        var channel = Answers.parameter(exchange, "channel")
                .filter(name -> !name.isEmpty())
                .map(Call::named);
        Answers.json(exchange, 200, channel.map(workspace::in).orElseGet(workspace::all));
    }
}
