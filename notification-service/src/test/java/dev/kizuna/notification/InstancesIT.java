package dev.kizuna.notification;

import static dev.kizuna.notification.obligation.topology.SomeEvents.inquiry;
import static dev.kizuna.notification.obligation.topology.SomeEvents.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.kit.instance.InstanceKey;
import dev.kizuna.notification.obligation.query.ObligationQuery;
import dev.kizuna.notification.obligation.query.Obligations;
import dev.kizuna.stack.part.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances that ask everybody for a token. */
class InstancesIT {

    private static final String[] SECURED = {
        "--spring.profiles.active=default",
        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:1/nobody-is-there"
    };
    private static final int PARTNERS = 12;
    private static final ObligationQuery OWED = new ObligationQuery(
            null, null, Set.of(), null, "u-of-instances", null, null, ObligationQuery.Order.DUE, "", 50);

    @TempDir
    private Path states;

    @Test
    void shouldTellWhatOtherInstancesKeepWhenNobodyHasAToken() throws Exception {
        try (var service = new ServiceUnderTest()) {
            int one = Ports.free();
            int two = Ports.free();

            // given two instances that share the partners
            try (var first = service.start(one, states.resolve("one"), SECURED);
                    var second = service.start(two, states.resolve("two"), SECURED)) {

                // when
                for (int i = 0; i < PARTNERS; i++) {
                    service.publish(
                            "own-" + i + "/partner",
                            profile("own-" + i, "u-of-instances", "#of-instances", Instant.now()));
                    service.publish(inquiry("own-" + i, "own" + i, Instant.now()));
                }

                // then each can tell what somebody owes to all of them, though no user asks who has a token
                for (var instance : List.of(first, second)) {
                    await().ignoreExceptions()
                            .atMost(Duration.ofSeconds(60))
                            .untilAsserted(() -> assertThat(instance.getBean(Obligations.class)
                                            .list(
                                                    OWED,
                                                    "/internal/obligations?ownerId=u-of-instances&sort=due&limit=50")
                                            .items())
                                    .hasSize(PARTNERS));
                }

                // and nobody else gets in where they ask each other
                String key = first.getBean(InstanceKey.class).value();
                assertThat(status(one, "/internal/obligations", "guessed")).isEqualTo(403);
                assertThat(status(one, "/internal/obligations", key)).isEqualTo(200);
                assertThat(status(two, "/internal/obligations", key)).isEqualTo(200);
                assertThat(status(one, "/api/obligations", key)).isEqualTo(401);
            }
        }
    }

    private static int status(int port, String path, String key) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header(InstanceKey.HEADER, key)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
