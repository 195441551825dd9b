package dev.kizuna.stack.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.kizuna.stack.slack.Faults.Fault;
import java.io.IOException;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** {@code POST /faults} orders a fault, {@code DELETE /faults} takes back what is still to come. */
final class FaultsHandler implements HttpHandler {

    private final Faults faults;

    FaultsHandler(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "POST" -> add(exchange);
            case "DELETE" -> {
                faults.clear();
                Answers.nothing(exchange, 204);
            }
            default -> Answers.nothing(exchange, 405);
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        try {
            faults.add(Workspace.JSON.readValue(Answers.body(exchange), Fault.class));
            Answers.nothing(exchange, 204);
        } catch (JacksonException e) {
            Answers.json(exchange, 400, Map.of("error", e.getOriginalMessage()));
        }
    }
}
