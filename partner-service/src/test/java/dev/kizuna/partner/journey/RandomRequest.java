package dev.kizuna.partner.journey;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A request to an operation, made from its description: most parts as they should be, some as they should not. */
record RandomRequest(ApiDocument.Operation operation, String path, Map<String, String> headers, byte[] body) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> ODD_TYPES =
            List.of("text/plain", "application/xml", "application/json;charset=UTF-16", "x", "*/*", "image/png");
    private static final List<String> ODD_ACCEPTS =
            List.of("application/xml", "image/*", "x", "a/b/c", "text/csv", "application/json;q=0", ";;", "*/*;q=2");
    private static final List<String> ODD_TAGS =
            List.of("\"1\"", "W/\"1\"", "*", "\"2\"", "\"\"", "\"", "x", "\"1\", \"2\"", "99999999999999999999", "-1");
    private static final List<String> KINDS = List.of("partners", "key-persons", "inquiries", "feedback", "martians");

    static RandomRequest of(ApiDocument.Operation operation, OddValues values) {
        int odd = values.chance(50) ? 0 : values.oneOf(List.of(3, 10, 30));
        Map<String, String> headers = new TreeMap<>();
        List<String> query = new ArrayList<>();
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString();
            boolean required = parameter.path("required").asBoolean();
            if (!required && values.chance(60)) {
                continue;
            }
            String value = values.chance(odd) ? values.oddText() : values.parameter(name, parameter);
            switch (parameter.path("in").asString()) {
                case "path" ->
                    path = path.replace(
                            "{" + name + "}",
                            encode(
                                    name.equals("kind") && value.length() < 20
                                            ? values.oneOf(KINDS)
                                            : value.isEmpty() ? " " : value));
                case "query" -> query.add(encode(name) + "=" + encode(value));
                default -> headers.put(name, header(name, value, values));
            }
        }
        headers.put("Accept", values.chance(odd) ? values.oneOf(ODD_ACCEPTS) : "*/*");
        if (values.chance(odd)) {
            query.add("unheardOf=" + encode(values.oddText()));
        }
        byte[] body = body(operation, values, odd, headers);
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new RandomRequest(operation, target, headers, body);
    }

    HttpRequest to(String root) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .method(
                        operation.method().toUpperCase(Locale.ROOT),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return operation.method() + " " + cut(path) + " " + cut(headers.toString()) + " " + cut(text);
    }

    private static byte[] body(
            ApiDocument.Operation operation, OddValues values, int odd, Map<String, String> headers) {
        JsonNode content = operation.description().path("requestBody").path("content");
        if (content.isEmpty()) {
            return new byte[0];
        }
        String type = values.oneOf(List.copyOf(content.propertyNames()));
        headers.put("Content-Type", values.chance(odd) ? values.oneOf(ODD_TYPES) : type);
        if (values.chance(odd)) {
            return values.oddJson().getBytes(StandardCharsets.UTF_8);
        }
        if (values.chance(odd / 3)) {
            return new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
        }
        String text = switch (type) {
            case "text/csv" -> csv(values, odd);
            case "application/cloudevents+json" -> event(values, odd);
            case "application/cloudevents-batch+json" -> "[" + event(values, odd) + "," + event(values, odd) + "]";
            default ->
                values.value("", content.path(type).path("schema"), odd, 0).toString();
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(OddValues values, int odd) {
        List<String> header = values.oneOf(List.of(
                List.of("partnerId", "name", "type", "timeZone", "calendarId", "ownerId"),
                List.of("partnerId", "keyPersonId", "displayName"),
                List.of("occurredAt", "partnerId", "inquiryId", "channel"),
                List.of("occurredAt", "partnerId", "feedbackId", "category")));
        return String.join(",", header) + "\n"
                + header.stream().map(column -> cell(column, values, odd)).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String column, OddValues values, int odd) {
        if (values.chance(odd)) {
            return values.oddText();
        }
        return switch (column) {
            case "type" -> "reseller";
            case "timeZone" -> "Asia/Tokyo";
            default -> values.text(column, MissingNode.getInstance());
        };
    }

    private static String event(OddValues values, int odd) {
        var event = new TreeMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", values.id("eventId"));
        event.put("source", "/crm");
        event.put(
                "type",
                "dev.kizuna.partner."
                        + values.oneOf(List.of("inquiry-received", "feedback-submitted", "check-in-held", "imagined"))
                        + ".v1");
        event.put("subject", values.id("partnerId"));
        event.put("time", "2026-01-05T09:00:00Z");
        event.put(
                "data",
                Map.of(
                        "inquiryId",
                        values.id("inquiryId"),
                        "channel",
                        "email",
                        "feedbackId",
                        values.id("feedbackId"),
                        "category",
                        "pricing"));
        if (values.chance(odd * 2)) {
            event.put(values.oneOf(List.copyOf(event.keySet())), values.oddText());
        }
        if (values.chance(odd)) {
            event.remove(values.oneOf(List.copyOf(event.keySet())));
        }
        return JsonMapper.shared().writeValueAsString(event);
    }

    /** What a client can send: printable ASCII and Latin. */
    private static String header(String name, String value, OddValues values) {
        if (name.equals("If-Match")) {
            return values.chance(50) ? "*" : values.oneOf(ODD_TAGS);
        }
        String sendable = value.replaceAll("[^\\x20-\\x7E\\xA0-\\xFF]", "?").strip();
        return sendable.length() > 4_000 ? sendable.substring(0, 4_000) : sendable;
    }

    private static String encode(String text) {
        String cut = text.length() > 3_000 ? text.substring(0, 3_000) : text;
        return URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
