package dev.kizuna.stack.demo;

import dev.kizuna.stack.demo.Step.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells steps to the services, as any other client would. */
final class Services {

    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final String UNKNOWN_PARTNER = "unknown-partner";
    private static final String AGREEMENT_NOT_SIGNED = "agreement-not-signed";
    private static final String NOTHING_TO_PAY = "nothing-to-pay";
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Target, URI> urls;

    Services(Map<Target, URI> urls) {
        this.urls = Map.copyOf(urls);
    }

    /** What came of telling. */
    sealed interface Heard {

        /** It is so now, or was before. */
        record Taken() implements Heard {}

        /** It will never be so. */
        record Refused(String why) implements Heard {}

        /** Try again later. */
        record Away(String why) implements Heard {}
    }

    boolean isReady(Target target) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url(target, "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    Heard tell(Step.Command command) throws InterruptedException {
        return send(HttpRequest.newBuilder(url(command.target(), command.path()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "demo" + command.key())
                .method(
                        command.method(),
                        HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(command.body()))));
    }

    /** Hands in reports for one service. A report that is refused because its partner is not known yet may come again. */
    Heard tell(Target target, List<Step.Report> reports) throws InterruptedException {
        List<Map<String, Object>> events =
                reports.stream().map(Services::cloudEvent).toList();
        return send(HttpRequest.newBuilder(url(target, "/api/events"))
                .header("Content-Type", "application/cloudevents-batch+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(events))));
    }

    private Heard send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var response = http.send(request.timeout(TO_ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            int status = response.statusCode();
            if (status == TOO_MANY || status >= 500) {
                return new Heard.Away("answered " + status);
            }
            if (status == CONFLICT) {
                return conflict(response.body());
            }
            if (status >= 400) {
                return response.body().contains(UNKNOWN_PARTNER)
                        ? new Heard.Away("does not know the partner yet")
                        : new Heard.Refused(status + " " + response.body());
            }
            return rejections(response.body());
        } catch (IOException e) {
            return new Heard.Away("does not answer");
        }
    }

    /** Mostly it was told before; some things are refused until what they rest on has arrived. */
    private static Heard conflict(String body) {
        if (body.contains(AGREEMENT_NOT_SIGNED)) {
            return new Heard.Away("has not heard of the agreement yet");
        }
        return body.contains(NOTHING_TO_PAY)
                ? new Heard.Away("has not worked out the commissions yet")
                : new Heard.Taken();
    }

    private Heard rejections(String body) {
        JsonNode rejected = body.isEmpty() ? null : json.readTree(body).get("rejected");
        if (rejected == null || rejected.isEmpty()) {
            return new Heard.Taken();
        }
        boolean passing = rejected.values().stream()
                .map(each -> each.get("code").asString())
                .allMatch(List.of(UNKNOWN_PARTNER, "unavailable")::contains);
        return passing
                ? new Heard.Away("does not know the partner yet")
                : new Heard.Refused(rejected.size() + " events, the first: " + rejected.get(0));
    }

    private static Map<String, Object> cloudEvent(Step.Report report) {
        return Map.of(
                "specversion",
                "1.0",
                "id",
                "demo-" + report.eventId(),
                "source",
                "/demo",
                "type",
                "dev.kizuna." + report.type() + ".v1",
                "subject",
                report.partnerId(),
                "time",
                report.at().toString(),
                "datacontenttype",
                "application/json",
                "data",
                report.data());
    }

    private URI url(Target target, String path) {
        return URI.create(urls.getOrDefault(target, URI.create("http://127.0.0.1")) + path);
    }
}
