package dev.kizuna.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.fixture.TokenIssuer;
import dev.kizuna.kit.sample.Http;
import dev.kizuna.kit.sample.Http.Answer;
import dev.kizuna.kit.sample.SampleApplication;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A service outside the local profile, with an issuer. */
class TokensTest {

    private static final TokenIssuer issuer = TokenIssuer.start();
    private static ConfigurableApplicationContext service;
    private static Http http;

    @BeforeAll
    static void start() {
        service = SampleApplication.start(
                "kizuna.topics.create=false",
                "spring.kafka.bootstrap-servers=127.0.0.1:1",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.url());
        http = new Http(SampleApplication.port(service));
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void shouldChallengeWithAProblemWhenThereIsNoToken() {
        Answer answer = http.get("/api/things/one");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:kizuna:problem:unauthenticated");
        assertThat(answer.json().path("detail").asString()).contains("Authorization: Bearer");
    }

    @Test
    void shouldKnowInWhoseNameSomethingIsDone() {
        Answer painted = http.post(
                "/api/things/one/paint", "text/plain", "", "Authorization", "Bearer " + issuer.token("operator"));
        Answer openly = http.post("/open/thing", "text/plain", "");

        assertThat(painted.status()).isEqualTo(200);
        assertThat(painted.json().path("by").asString()).isEqualTo("somebody");
        assertThat(painted.json().path("action").asString()).isEqualTo("POST /api/things/{name}/paint");
        assertThat(openly.json().path("by").asString()).isEqualTo("anybody");
        assertThat(Acting.now().by()).isEqualTo("service");
    }

    @Test
    void shouldSayWhatIsWrongWhenATokenIsNotAccepted() {
        for (String token : List.of(
                issuer.expiredToken("operator"),
                issuer.forgedToken("operator"),
                issuer.tokenOfAnother("operator"),
                "no.token.atall")) {
            Answer answer = http.get("/api/things/one", "Authorization", "Bearer " + token);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
            assertThat(answer.code()).isEqualTo("unauthenticated");
            assertThat(answer.json().path("detail").asString()).startsWith("The token is not accepted: ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "viewer,      GET,  /api/things/one,       200",
        "operator,    GET,  /api/things/one,       200",
        "integration, GET,  /api/things/one,       403",
        "monitoring,  GET,  /api/things/one,       403",
        "viewer,      POST, /api/things,           403",
        "integration, POST, /api/things,           403",
        "operator,    POST, /api/things,           200",
        "integration, POST, /api/events,           415",
        "operator,    POST, /api/events,           415",
        "viewer,      POST, /api/events,           403",
        "integration, POST, /api/imports/inquiries, 415",
        "viewer,      POST, /api/imports/inquiries, 403",
        "monitoring,  GET,  /actuator/prometheus,  200",
        "operator,    GET,  /actuator/prometheus,  403",
        "viewer,      GET,  /v3/api-docs,          200",
        "integration, GET,  /v3/api-docs,          200",
        "operator,    GET,  /api/nothing,          404",
        "somebody,    GET,  /api/nothing,          403",
        "operator,    GET,  /api/things/forbidden, 403"
    })
    void shouldAllowWhatTheRoleAllowsAndNothingElse(String role, String method, String path, int status) {
        String bearer = "Bearer " + issuer.token(role);

        Answer answer = method.equals("GET")
                ? http.get(path, "Authorization", bearer)
                : http.post(path, "application/json", "{\"name\":\"x\"}", "Authorization", bearer);

        assertThat(answer.status()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        }
        if (status == 403) {
            assertThat(answer.code()).isEqualTo("forbidden");
        }
    }

    @Test
    void shouldNeedNoTokenForProbesAndPublicPaths() {
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(http.get("/open/thing").status()).isEqualTo(200);
        assertThat(http.get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    void shouldShowDetailsOfHealthToThoseWithARoleOnly() {
        assertThat(http.get("/actuator/health").json().has("components")).isFalse();
        assertThat(http.get("/actuator/health", "Authorization", "Bearer " + issuer.token("monitoring"))
                        .json()
                        .path("components")
                        .path("kafka")
                        .path("status")
                        .asString())
                .isEqualTo("DOWN");
    }

    @Test
    void shouldAnswerWithAProblemWhenTheFirewallRefusesARequest() {
        String answer = http.raw("GET /api//things/one HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "malformed-request");
    }

    @Test
    void shouldBeUnavailableWhenTheIssuerCannotBeReached() {
        try (var lonely = SampleApplication.start(
                "kizuna.topics.create=false",
                "spring.kafka.bootstrap-servers=127.0.0.1:1",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1")) {
            Answer answer = new Http(SampleApplication.port(lonely))
                    .get("/api/things/one", "Authorization", "Bearer " + issuer.token("viewer"));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }
}
