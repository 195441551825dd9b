package dev.kizuna.notification.delivery.webhook;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.kizuna.notification.delivery.HttpStub;
import dev.kizuna.notification.delivery.HttpStub.Response;
import dev.kizuna.notification.delivery.SomeLetters;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks over real HTTP, verified by the library that Standard Webhooks publish. */
class WebhookMessengerIT {

    private static final String NEW = secret('n');
    private static final String OLD = secret('o');
    private static final Target CRM = Target.channel("webhook", "crm");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private HttpStub receiver;
    private WebhookMessenger messenger;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpStub.answering(Response.of(204, ""));
        messenger = messenger(receiver.uri("/hooks/kizuna"));
    }

    @AfterEach
    void stop() {
        receiver.close();
        http.close();
    }

    @Test
    void shouldBeVerifiedByAnIndependentImplementationWithTheNewSecretAndTheOldOne() throws Exception {
        // when
        Answer answer = post(breach("q1"));

        // then
        HttpStub.Request request = receiver.requests.getFirst();
        assertThat(answer)
                .isEqualTo(
                        new Answer.Stands("crm", breach("q1").idempotencyKey().toString(), null));
        assertThat(request.header("webhook-id"))
                .isEqualTo(breach("q1").idempotencyKey().toString());
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(request.header("webhook-id")),
                "webhook-timestamp", List.of(request.header("webhook-timestamp")),
                "webhook-signature", List.of(request.header("webhook-signature")));
        for (String secret : List.of(NEW, OLD)) {
            assertThatCode(() -> new Webhook(secret).verify(request.body(), headers))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> new Webhook(secret('x')).verify(request.body(), headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> new Webhook(NEW).verify(request.body() + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
        JsonNode body = new JsonMapper().readTree(request.body());
        assertThat(body.get("type").asString()).isEqualTo("kizuna.notification.breach");
        assertThat(body.get("timestamp").asString()).isEqualTo("2026-05-02T00:00:00Z");
        assertThat(body.get("data").get("obligationId").asString()).isEqualTo("response-24h:acme:q1");
        assertThat(body.get("data").get("facts").get("dueAt").asString()).isEqualTo("2026-05-02T00:00:00Z");
    }

    @Test
    @DisplayName("Edge case 26: each try of a revision has the same id, and the next revision has another")
    void shouldHaveAnIdForEachRevision() {
        // given
        receiver.next(Response.of(500, ""));
        assertThat(post(breach("q1"))).isInstanceOf(Answer.Unreached.class);
        post(breach("q1"));

        // when
        var posted = new Posted("webhook", "crm", "crm", "id", null, Kind.BREACH, 2);
        messenger.update(CRM, posted, metLate("q1"), SomeLetters.of(metLate("q1")));

        // then
        assertThat(receiver.requests)
                .extracting(request -> request.header("webhook-id"))
                .containsExactly(
                        breach("q1").idempotencyKey().toString(),
                        breach("q1").idempotencyKey().toString(),
                        metLate("q1").idempotencyKey().toString());
    }

    @Test
    void shouldGoNowhereElse() throws IOException {
        try (var elsewhere = HttpStub.answering(Response.of(204, ""))) {
            for (int status : new int[] {301, 302, 307, 308}) {
                receiver.next(new Response(
                        status, Map.of("Location", elsewhere.uri("/").toString()), ""));
                assertThat(post(breach("q1"))).isEqualTo(new Answer.NoChannel("redirects"));
            }
            assertThat(elsewhere.requests).isEmpty();
        }
        assertThat(messenger.post(
                        Target.channel("webhook", "https://example.com/"),
                        breach("q1"),
                        SomeLetters.of(breach("q1")),
                        null))
                .isEqualTo(new Answer.NoChannel("no_endpoint"));
        assertThatThrownBy(() -> new WebhookMessenger(
                        HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.ALWAYS)
                                .build(),
                        new Endpoints(List.of()),
                        new WebhookBody(),
                        Duration.ofSeconds(1),
                        Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Edge case 25: an endpoint's Retry-After is kept to, in seconds or as a date")
    void shouldWaitAsLongAsTheEndpointAsks() {
        receiver.next(new Response(429, Map.of("Retry-After", "17"), ""));
        assertThat(post(breach("q1"))).isEqualTo(new Answer.Later(Duration.ofSeconds(17), false, "HTTP 429"));

        receiver.next(new Response(503, Map.of("Retry-After", "Fri, 31 Dec 2049 23:59:59 GMT"), ""));
        assertThat(post(breach("q1"))).isEqualTo(new Answer.Later(Duration.ofHours(1), false, "HTTP 503"));
    }

    @Test
    void shouldTellAGoneEndpointFromOneThatFailsAndFromSilence() {
        receiver.next(Response.of(410, ""));
        assertThat(post(breach("q1"))).isEqualTo(new Answer.NoChannel("gone"));

        assertThat(messenger(URI.create("http://127.0.0.1:9/"))
                        .post(CRM, breach("q1"), SomeLetters.of(breach("q1")), null))
                .isInstanceOf(Answer.Unreached.class);

        receiver.fallSilent();
        assertThat(post(breach("q1"))).isInstanceOf(Answer.Silence.class);
    }

    @Test
    void shouldRefuseEndpointsThatAreNotSafe() {
        assertRefused("http://crm.example.com/", NEW, "https");
        assertRefused("https://user:secret@crm.example.com/", NEW, "password");
        assertRefused("ftp://crm.example.com/", NEW, "https");
        assertRefused("/relative", NEW, "https");
        assertRefused("https://crm.example.com/", "whsec_short", "24 to 64 bytes");
        assertThatThrownBy(() -> new Endpoint("crm", URI.create("https://crm.example.com/"), List.of(), Set.of()))
                .hasMessageContaining("no secret");
        assertThatThrownBy(() -> Secret.parse("whsec_short")).message().doesNotContain("whsec_short");
    }

    @Test
    void shouldGiveEachPartnerItsOwnEndpointOrTheOneForAll() {
        var all = new Endpoint("all", URI.create("https://a.example.com/"), List.of(Secret.parse(NEW)), Set.of());
        var own = new Endpoint("own", URI.create("https://b.example.com/"), List.of(Secret.parse(NEW)), Set.of("acme"));

        assertThat(new Endpoints(List.of(all, own)).of("acme")).contains("own");
        assertThat(new Endpoints(List.of(all, own)).of("other")).contains("all");
        assertThat(new Endpoints(List.of(own)).of("other")).isEmpty();
    }

    private static void assertRefused(String url, String secret, String expected) {
        assertThatThrownBy(() -> new Endpoint("crm", URI.create(url), List.of(Secret.parse(secret)), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }

    private Answer post(Notification notification) {
        return messenger.post(CRM, notification, SomeLetters.of(notification), null);
    }

    private WebhookMessenger messenger(URI uri) {
        var endpoint = new Endpoint("crm", uri, List.of(Secret.parse(NEW), Secret.parse(OLD)), Set.of());
        return new WebhookMessenger(
                http, new Endpoints(List.of(endpoint)), new WebhookBody(), Duration.ofSeconds(2), Clock.systemUTC());
    }

    private static String secret(char c) {
        return "whsec_"
                + Base64.getEncoder()
                        .encodeToString(String.valueOf(c).repeat(32).getBytes());
    }
}
