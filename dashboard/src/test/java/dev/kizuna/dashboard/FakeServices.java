package dev.kizuna.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The services' read APIs over a little state that tests set; each service can be away or deny everything. */
public final class FakeServices implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> denying = ConcurrentHashMap.newKeySet();
    private final List<Map<String, Object>> partners = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> promises = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, Object>> totals = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> days = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> ramps = new ConcurrentHashMap<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private FakeServices(HttpServer server) {
        this.server = server;
    }

    public static FakeServices start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var services = new FakeServices(server);
            server.createContext("/partner/api/partners", exchange -> services.answer(exchange, services::partners));
            server.createContext(
                    "/notification/api/obligations", exchange -> services.answer(exchange, services::promises));
            server.createContext("/kpi/api/scorecards", exchange -> services.answer(exchange, services::cards));
            server.createContext("/kpi/api/ramps", exchange -> services.answer(exchange, services::ramp));
            server.start();
            return services;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base URL of a service: partner, kpi or notification. */
    public String url(String service) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
    }

    public void away(String service) {
        away.add(service);
    }

    public void back(String service) {
        away.remove(service);
        denying.remove(service);
    }

    public void deny(String service) {
        denying.add(service);
    }

    /** Authorization headers as they came. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    public void reset() {
        List.of(away, denying).forEach(Set::clear);
        List.of(partners, promises, tokens).forEach(List::clear);
        List.of(totals, days, ramps).forEach(Map::clear);
    }

    public void partner(String partnerId, String name) {
        partners.add(Map.of("partnerId", partnerId, "name", name, "stage", "ACTIVE"));
    }

    public void promise(
            String partnerId, String policy, String subjectId, String status, Instant openedAt, Instant due) {
        promises.add(Map.of(
                "obligationId",
                partnerId + "~" + policy + "~" + subjectId,
                "policy",
                policy,
                "policyVersion",
                1,
                "subjectId",
                subjectId,
                "partnerId",
                partnerId,
                "ownerId",
                "u-tanaka",
                "status",
                status,
                "openedAt",
                openedAt.toString(),
                "dueAt",
                due.toString(),
                "explanation",
                List.of("InquiryReceived at " + openedAt, openedAt + " + 24 h = " + due)));
    }

    public void clearPromises() {
        promises.clear();
    }

    public void total(
            String partnerId, Map<String, Object> counters, Map<String, Object> figures, Map<String, String> reasons) {
        totals.put(
                partnerId,
                Map.of(
                        "from",
                        "2026-01-01",
                        "to",
                        "2026-03-31",
                        "asOf",
                        "2026-03-31T00:00:00Z",
                        "counters",
                        counters,
                        "figures",
                        figures,
                        "reasons",
                        reasons));
    }

    public void day(String partnerId, LocalDate day, Map<String, Object> counters) {
        days.computeIfAbsent(partnerId, _ -> new ArrayList<>())
                .add(Map.of("from", day.toString(), "to", day.toString(), "counters", counters));
    }

    public void ramp(String keyPersonId, List<Map<String, Object>> targets) {
        ramps.put(keyPersonId, Map.of("keyPersonId", keyPersonId, "targets", targets));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Reading {
        @Nullable
        Object read(String path, Map<String, String> query);
    }

    private Object partners(String path, Map<String, String> query) {
        return Map.of("items", partners);
    }

    private Object promises(String path, Map<String, String> query) {
        if (path.endsWith("/summary")) {
            return List.of(Map.of(
                    "group",
                    "response-24h",
                    "counts",
                    promises.stream()
                            .collect(Collectors.groupingBy(promise -> promise.get("status"), Collectors.counting()))));
        }
        List<String> wanted = Arrays.asList(query.getOrDefault("status", "").split(",", -1));
        return Map.of(
                "items",
                promises.stream()
                        .filter(promise -> wanted.contains(promise.get("status")))
                        .sorted(Comparator.comparing(promise -> Instant.parse((String) promise.get("dueAt"))))
                        .limit(Long.parseLong(query.getOrDefault("limit", "50")))
                        .toList());
    }

    private Object cards(String path, Map<String, String> query) {
        String partnerId = query.get("id");
        if ("total".equals(query.get("grain"))) {
            return totals.containsKey(partnerId) ? List.of(totals.get(partnerId)) : List.of();
        }
        return days.getOrDefault(partnerId, List.of());
    }

    private @Nullable Object ramp(String path, Map<String, String> query) {
        return ramps.get(path.substring(path.lastIndexOf('/') + 1));
    }

    private void answer(HttpExchange exchange, Reading reading) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String service = path.split("/", -1)[1];
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token != null) {
            tokens.add(token);
        }
        Object body = reading.read(path, query(exchange));
        int status = away.contains(service) ? 503 : denying.contains(service) ? 403 : body == null ? 404 : 200;
        byte[] bytes = json.writeValueAsBytes(status == 200 ? body : Map.of("status", status));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String each : raw.split("&")) {
                String[] pair = each.split("=", 2);
                query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return new LinkedHashMap<>(query);
    }
}
