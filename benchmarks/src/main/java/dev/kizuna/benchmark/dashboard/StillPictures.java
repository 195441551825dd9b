package dev.kizuna.benchmark.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kizuna.stack.part.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Finished pages out of memory with the dashboard's own styles: the least that it takes to show the same. */
final class StillPictures implements AutoCloseable {

    private static final int OK = 200;

    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final Map<String, HttpResponse<byte[]>> files = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final HttpServer server;

    /** @param origin the dashboard's address, where styles and pictures are fetched once */
    StillPictures(String origin) throws IOException {
        this.origin = origin;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Keeps a page, and says where it is now. */
    String hang(String path, String html) {
        pages.put(path, html.getBytes(StandardCharsets.UTF_8));
        return "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] page = pages.get(path);
        byte[] body;
        if (page == null) {
            HttpResponse<byte[]> file = files.computeIfAbsent(path, this::fetch);
            body = file.body();
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            file.headers().firstValue("Content-Type").orElse("text/plain"));
        } else {
            body = page;
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        }
        exchange.sendResponseHeaders(OK, body.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private HttpResponse<byte[]> fetch(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
