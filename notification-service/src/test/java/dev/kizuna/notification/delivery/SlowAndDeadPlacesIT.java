package dev.kizuna.notification.delivery;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.about;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.slack.api.Slack;
import dev.kizuna.notification.delivery.HttpStub.Response;
import dev.kizuna.notification.delivery.application.AcceptingNotifications;
import dev.kizuna.notification.delivery.application.Courier;
import dev.kizuna.notification.delivery.application.DeliveringMessages;
import dev.kizuna.notification.delivery.application.Lanes;
import dev.kizuna.notification.delivery.application.Messengers;
import dev.kizuna.notification.delivery.application.Pace;
import dev.kizuna.notification.delivery.application.Patience;
import dev.kizuna.notification.delivery.application.Settling;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Routes;
import dev.kizuna.notification.delivery.domain.Target;
import dev.kizuna.notification.delivery.persistence.MongoDeliveries;
import dev.kizuna.notification.delivery.slack.SlackConnection;
import dev.kizuna.notification.delivery.slack.SlackMessenger;
import dev.kizuna.notification.delivery.webhook.Endpoint;
import dev.kizuna.notification.delivery.webhook.Endpoints;
import dev.kizuna.notification.delivery.webhook.Secret;
import dev.kizuna.notification.delivery.webhook.WebhookBody;
import dev.kizuna.notification.delivery.webhook.WebhookMessenger;
import dev.kizuna.notification.directory.domain.InMemoryDirectory;
import dev.kizuna.stack.testing.LocalParts;
import dev.kizuna.stack.testing.LocalSlack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Real media and a real ledger, of which some places are dead or hang. */
class SlowAndDeadPlacesIT {

    private static final Secret SECRET =
            Secret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[32]));

    private final Clock clock = Clock.systemUTC();
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalSlack slackStub;
    private Slack slack;
    private HttpStub hanging;
    private HttpStub good;
    private MongoClient mongo;
    private MongoDeliveries deliveries;
    private Courier courier;

    @BeforeEach
    void start() throws Exception {
        slackStub = LocalSlack.start();
        slack = SlackConnection.open(slackStub.apiUrl(), Duration.ofSeconds(20));
        good = HttpStub.answering(Response.of(200, ""));
        hanging = HttpStub.answering(Response.of(200, ""));
        hanging.fallSilent();
        mongo = MongoClients.create(LocalParts.shared().store().uri());
        deliveries = new MongoDeliveries(mongo.getDatabase("slow-and-dead"));
        var endpoints = new Endpoints(List.of(
                new Endpoint("good", good.uri("/"), List.of(SECRET), Set.of("good")),
                new Endpoint("hanging", hanging.uri("/"), List.of(SECRET), Set.of("hanging")),
                new Endpoint("dead", URI.create("http://127.0.0.1:9/"), List.of(SECRET), Set.of("dead"))));
        var messengers = new Messengers(List.of(
                new SlackMessenger(slack.methods("xoxb-test")),
                new WebhookMessenger(http, endpoints, new WebhookBody(), Duration.ofSeconds(20), clock)));
        var routes = new Routes(
                new InMemoryDirectory(),
                new Media(messengers.media(), Target.channel("slack", "#kizuna-alerts"), endpoints::of));
        var lanes = new Lanes(
                Map.of(),
                new Pace(Duration.ofMillis(10), 5, 3),
                () -> ThreadLocalRandom.current().nextDouble());
        var patience = new Patience(
                Duration.ofSeconds(1),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(24),
                Duration.ofSeconds(21),
                Duration.ofSeconds(60));
        var settling = new Settling(deliveries, routes, lanes, _ -> {}, new NoMeters(), patience, () -> 1, clock);
        courier = new Courier(
                deliveries,
                new DeliveringMessages(
                        deliveries,
                        new InMemoryDirectory(),
                        (notification, _, _) -> SomeLetters.of(notification),
                        messengers,
                        routes,
                        lanes,
                        settling,
                        patience,
                        clock),
                lanes,
                clock);
    }

    @AfterEach
    void stop() throws Exception {
        hanging.close();
        courier.close();
        good.close();
        slack.close();
        slackStub.close();
        mongo.close();
        http.close();
    }

    @Test
    @DisplayName("Edge case 25: a dead and a hanging place hold up neither other places of the medium nor other media")
    void shouldDeliverPromptlyToWhereItCan() {
        // given
        for (int i = 0; i < 30; i++) {
            send(of("hanging", by("webhook", "h" + i, Kind.BREACH, 2)));
            send(of("dead", by("webhook", "d" + i, Kind.BREACH, 2)));
        }

        // when
        for (int i = 0; i < 30; i++) {
            send(of("good", by("webhook", "g" + i, Kind.BREACH, 2)));
            send(of("good", about("s" + i, Kind.BREACH, 2, "#good")));
        }

        // then all that is good is there while what hangs hangs
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> {
                    courier.sweep();
                    assertThat(good.requests).hasSize(30);
                    assertThat(slackMessages("#good")).hasSize(31);
                });
        assertThat(good.requests)
                .extracting(request -> request.header("webhook-id"))
                .doesNotHaveDuplicates();
        assertThat(hanging.requests).isNotEmpty();
    }

    private void send(Notification notification) {
        new AcceptingNotifications(deliveries, clock).accept(notification);
        courier.send(notification.key());
    }

    private static Notification of(String partnerId, Notification it) {
        return new Notification(
                it.requestId(),
                partnerId,
                it.matterId() + "-" + System.nanoTime(),
                it.revision(),
                it.kind(),
                it.at(),
                it.about(),
                it.audience(),
                it.step(),
                it.threadOf(),
                it.deliverFrom(),
                it.actions(),
                it.locale(),
                it.facts());
    }

    /** The answer's pieces, one more than there are messages. */
    private String[] slackMessages(String channel) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(slackStub.url() + "/messages?channel=" + channel.replace("#", "%23")))
                .build();
        return http.send(request, BodyHandlers.ofString()).body().split("\"ts\":", -1);
    }
}
