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
import java.util.Objects;
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
    private final Map<String, Recorded> recorded = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private record Recorded(int status, Map<String, String> headers, String body) {}

    /**
     * A request that a service got.
     *
     * @param path with the service in front, such as {@code /partner/api/inquiries/i-1/answer}
     */
    public record Asked(
            String method, String path, Map<String, String> query, Map<String, List<String>> headers, String body) {

        /** The first value of a header; empty where it was not sent. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .findFirst()
                    .orElse("");
        }
    }

    private FakeServices(HttpServer server) {
        this.server = server;
    }

    public static FakeServices start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var services = new FakeServices(server);
            server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", services::answer);
            server.start();
            return services;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base URL of a service: partner, campaign, kpi or notification. */
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

    /**
     * From now on a service answers a request with this.
     *
     * @param request method and path with the service in front: {@code GET /kpi/api/gaps}; whatever the query
     * @param body JSON, or the name of a file of the class path: {@code answers/gaps.json}
     */
    public void answer(String request, String body) {
        answer(request, 200, Map.of(), body);
    }

    /** From now on a service answers a request with this status, these headers and this body. */
    public void answer(String request, int status, Map<String, String> headers, String body) {
        recorded.put(request, new Recorded(status, headers, body.endsWith(".json") ? file(body) : body));
    }

    /** From now on a service refuses a request as RFC 9457 has it; each fault is a pointer, a code and a detail. */
    @SafeVarargs
    public final void refuse(String request, int status, String code, List<String>... faults) {
        var problem = new LinkedHashMap<String, Object>(Map.of("status", status, "code", code, "detail", code));
        if (faults.length > 0) {
            problem.put(
                    "errors",
                    Arrays.stream(faults)
                            .map(fault -> Map.of("pointer", fault.get(0), "code", fault.get(1), "detail", fault.get(2)))
                            .toList());
        }
        answer(request, status, Map.of("Content-Type", "application/problem+json"), json.writeValueAsString(problem));
    }

    /** What was asked, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What was told: all requests that are no GET, in order. */
    public List<Asked> told() {
        return asked.stream().filter(each -> !each.method.equals("GET")).toList();
    }

    private static String file(String name) {
        try (var in = FakeServices.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No file " + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Authorization headers as they came. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    public void reset() {
        List.of(away, denying).forEach(Set::clear);
        List.of(partners, promises, tokens, asked).forEach(List::clear);
        List.of(totals, days, ramps, recorded).forEach(Map::clear);
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

    private Object partners() {
        return Map.of("items", partners);
    }

    private Object promises(String path, Map<String, String> query) {
        if (path.endsWith("/summary")) {
            return promises.stream()
                    .collect(Collectors.groupingBy(
                            promise -> promise.get("policy"),
                            Collectors.groupingBy(promise -> promise.get("status"), Collectors.counting())))
                    .entrySet()
                    .stream()
                    .map(group -> Map.of("group", group.getKey(), "counts", group.getValue()))
                    .toList();
        }
        List<String> wanted = Arrays.asList(query.getOrDefault("status", "").split(",", -1));
        return Map.of(
                "items",
                promises.stream()
                        .filter(promise -> wanted.contains(promise.get("status")))
                        .filter(promise -> !query.containsKey("policy")
                                || Objects.equals(query.get("policy"), promise.get("policy")))
                        .sorted(Comparator.comparing(promise -> Instant.parse((String) promise.get("dueAt"))))
                        .limit(Long.parseLong(query.getOrDefault("limit", "50")))
                        .toList());
    }

    private Object cards(Map<String, String> query) {
        String partnerId = query.get("id");
        if ("total".equals(query.get("grain"))) {
            return totals.containsKey(partnerId) ? List.of(totals.get(partnerId)) : List.of();
        }
        return days.getOrDefault(partnerId, List.of());
    }

    private @Nullable Object ramp(String path) {
        return ramps.get(path.substring(path.lastIndexOf('/') + 1));
    }

    private @Nullable Object known(String path, Map<String, String> query) {
        if (path.equals("/partner/api/partners")) {
            return partners();
        }
        if (path.startsWith("/notification/api/obligations")) {
            return promises(path, query);
        }
        if (path.equals("/kpi/api/scorecards")) {
            return cards(query);
        }
        return path.startsWith("/kpi/api/ramps/") ? ramp(path) : null;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String service = path.split("/", -1)[1];
        var request = new Asked(
                exchange.getRequestMethod(),
                path,
                query(exchange),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        if (!request.header("Authorization").isEmpty()) {
            tokens.add(request.header("Authorization"));
        }
        Recorded answer = away.contains(service)
                ? new Recorded(503, Map.of(), "{}")
                : denying.contains(service)
                        ? new Recorded(403, Map.of(), "{}")
                        : recorded.getOrDefault(request.method + " " + path, known(request));
        byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status, bytes.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Recorded known(Asked request) {
        Object body = request.method.equals("GET") ? known(request.path, request.query) : null;
        return body == null
                ? new Recorded(404, Map.of(), "{\"status\":404}")
                : new Recorded(200, Map.of(), json.writeValueAsString(body));
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
