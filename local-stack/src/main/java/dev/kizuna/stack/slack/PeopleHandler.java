package dev.kizuna.stack.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * What people do, ordered by tests and by the page: {@code POST /say, /react, /press, /command, /views/ID}, {@code GET
 * /views}, {@code GET /deliveries}, {@code GET, PUT /subscription}; and {@code POST /response/ID} for the app.
 */
final class PeopleHandler implements HttpHandler {

    static final Set<String> PATHS =
            Set.of("/say", "/react", "/press", "/command", "/views", "/deliveries", "/subscription", "/response/");

    private final People people;
    private final Forms forms;
    private final Outbound outbound;

    PeopleHandler(People people, Forms forms, Outbound outbound) {
        this.people = people;
        this.forms = forms;
        this.outbound = outbound;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try {
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange, path);
                case "POST" -> post(exchange, path);
                case "PUT" -> {
                    outbound.subscribe(Workspace.JSON.readValue(Answers.body(exchange), Subscription.class));
                    Answers.nothing(exchange, 204);
                }
                default -> Answers.nothing(exchange, 405);
            }
        } catch (SlackError e) {
            Answers.json(exchange, 404, Map.of("error", e.code()));
        } catch (JacksonException e) {
            Answers.json(exchange, 400, Map.of("error", e.getOriginalMessage()));
        } catch (RuntimeException e) {
            e.printStackTrace();
            Answers.json(exchange, 400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "/views" -> Answers.json(exchange, 200, forms.all());
            case "/deliveries" -> Answers.json(exchange, 200, outbound.deliveries());
            case "/subscription" ->
                Answers.json(
                        exchange, 200, Map.of("url", outbound.subscription().url(), "socket", outbound.isOverSocket()));
            default -> Answers.nothing(exchange, 404);
        }
    }

    private void post(HttpExchange exchange, String path) throws IOException {
        var body = Answers.body(exchange);
        if (path.startsWith("/response/")) {
            people.respond(path.substring("/response/".length()), Workspace.JSON.readTree(body));
            Answers.json(exchange, 200, Map.of("ok", true));
            return;
        }
        var done = switch (path) {
            case "/say" -> people.say(Workspace.JSON.readValue(body, People.Say.class));
            case "/react" -> people.react(Workspace.JSON.readValue(body, People.React.class));
            case "/press" -> people.press(Workspace.JSON.readValue(body, People.Press.class));
            case "/command" -> people.command(Workspace.JSON.readValue(body, People.Command.class));
            default -> {
                if (!path.startsWith("/views/")) {
                    throw new SlackError("not_found");
                }
                yield people.submit(path.substring("/views/".length()), Workspace.JSON.readTree(body));
            }
        };
        Answers.json(exchange, 200, done);
    }
}
