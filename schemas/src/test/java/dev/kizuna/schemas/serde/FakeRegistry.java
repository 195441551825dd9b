package dev.kizuna.schemas.serde;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** The three questions of Confluent's API that the serde asks, with the answers of its manual, and faults on demand. */
final class FakeRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> credentials = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> subjects = new LinkedHashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final LinkedBlockingQueue<Answer> faults = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private record Answer(int status, String body) {}

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next question gets this answer, whatever it is. */
    void answerNext(int status, String body) {
        faults.add(new Answer(status, body));
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            credentials.add(authorization == null ? "" : authorization);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Answer fault = faults.poll();
            Answer answer = fault != null
                    ? fault
                    : answer(exchange.getRequestURI().getRawPath().split("/"), body);
            byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer answer(String[] path, String body) throws IOException {
        if (path[1].equals("schemas")) {
            int id = Integer.parseInt(path[3]);
            return id <= texts.size()
                    ? new Answer(
                            200,
                            JSON.createObjectNode()
                                    .put("schema", texts.get(id - 1))
                                    .toString())
                    : new Answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        }
        String subject = URLDecoder.decode(path[2], StandardCharsets.UTF_8);
        if (path.length == 3) {
            Integer id = subjects.get(subject);
            return id != null
                    ? new Answer(200, "{\"subject\":\"%s\",\"id\":%d,\"version\":1}".formatted(subject, id))
                    : new Answer(
                            404, "{\"error_code\":40401,\"message\":\"Subject '%s' not found.\"}".formatted(subject));
        }
        texts.add(JSON.readTree(body).path("schema").textValue());
        subjects.put(subject, texts.size());
        return new Answer(200, "{\"id\":%d}".formatted(texts.size()));
    }
}
