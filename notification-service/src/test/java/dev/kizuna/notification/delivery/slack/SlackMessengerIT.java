package dev.kizuna.notification.delivery.slack;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.kizuna.notification.delivery.SomeLetters;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Target;
import dev.kizuna.stack.testing.LocalSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Slack's own SDK against Slack's Web API over real HTTP. */
class SlackMessengerIT {

    private static LocalSlack stub;
    private static HttpClient http;
    private static Slack slack;
    private static SlackMessenger messenger;

    @BeforeAll
    static void start() {
        stub = LocalSlack.start();
        http = HttpClient.newHttpClient();
        slack = SlackConnection.open(stub.apiUrl(), Duration.ofSeconds(2));
        messenger = new SlackMessenger(slack.methods("xoxb-test"));
    }

    @AfterAll
    static void stop() throws Exception {
        slack.close();
        http.close();
        stub.close();
    }

    @Test
    void shouldPostUpdateAndFindAMessage() throws Exception {
        // when
        var posted = (Answer.Stands) post("#update", breach("q1"), null);
        Posted message = message("#update", posted);
        var updated = messenger.update(at("#update"), message, metLate("q1"), SomeLetters.of(metLate("q1")));

        // then
        assertThat(updated).isEqualTo(posted);
        assertThat(messages("#update")).contains("対応済み(期限後)", "約束の期限を過ぎました", "promise_done");
        assertThat(find("#update", breach("q1"), null))
                .isEqualTo(new Answer.Found(posted.channel(), posted.messageId(), null, 3));
        assertThat(find("#update", breach("other"), null)).isInstanceOf(Answer.Nothing.class);
    }

    @Test
    void shouldPutAStepIntoTheThreadAndFindItThere() throws Exception {
        // given
        Posted parent = message("#thread", (Answer.Stands) post("#thread", breach("q1"), null));

        // when
        var step = (Answer.Stands) post("#thread", step("q1", 1, "manager"), parent);

        // then
        assertThat(messages("#thread")).contains("\"threadTs\":\"" + parent.messageId() + "\"");
        assertThat(find("#thread", step("q1", 1, "manager"), parent))
                .isEqualTo(new Answer.Found(parent.channel(), step.messageId(), null, 2));
        assertThat(find("#thread", step("q1", 2, "manager"), parent)).isInstanceOf(Answer.Nothing.class);
    }

    @Test
    @DisplayName("Edge case 25: Slack says how long to wait, for a channel or for all of it")
    void shouldBeToldHowLongToWait() throws Exception {
        Posted message = message("#paced", (Answer.Stands) post("#paced", breach("q1"), null));
        fault("""
                {"method": "chat.postMessage", "status": 429, "retryAfter": 17}""");
        fault("""
                {"method": "chat.update", "status": 429, "retryAfter": 5}""");

        assertThat(post("#paced", breach("q2"), null))
                .isEqualTo(new Answer.Later(Duration.ofSeconds(17), false, "Slack asks for a pause"));
        assertThat(messenger.update(at("#paced"), message, metLate("q1"), SomeLetters.of(metLate("q1"))))
                .isEqualTo(new Answer.Later(Duration.ofSeconds(5), true, "Slack asks for a pause"));
    }

    @Test
    @DisplayName("Edge case 26: what was posted is found when the answer is lost, also by who never posted there")
    void shouldFindWhatWasPostedWhenTheAnswerIsLost() throws Exception {
        // given
        fault("""
                {"method": "chat.postMessage", "dropAnswer": true}""");

        // when
        Answer lost = post("#lost", breach("q1"), null);

        // then
        assertThat(lost).isInstanceOf(Answer.Silence.class);
        assertThat(messages("#lost").split("\"ts\"", -1)).as("posted once").hasSize(2);
        var other = new SlackMessenger(slack.methods("xoxb-test"));
        assertThat(other.find(at("#lost"), breach("q1"), null, Instant.now().minusSeconds(60)))
                .isInstanceOf(Answer.Found.class);
    }

    @Test
    void shouldTellAMissingChannelFromWhatPassesAndWhatNeverWill() throws Exception {
        fault("""
                {"error": "channel_not_found"}""");
        assertThat(post("#gone", breach("q1"), null)).isEqualTo(new Answer.NoChannel("channel_not_found"));

        fault("""
                {"error": "msg_too_long"}""");
        assertThat(post("#x", breach("q1"), null)).isEqualTo(new Answer.Refused("msg_too_long"));

        fault("""
                {"status": 503}""");
        assertThat(post("#x", breach("q1"), null)).isInstanceOf(Answer.Silence.class);

        var unknown = new SlackMessenger(slack.methods("wrong"));
        assertThat(unknown.post(at("#x"), breach("q1"), SomeLetters.of(breach("q1")), null))
                .isEqualTo(new Answer.NoAccess("invalid_auth"));

        var gone =
                new Posted("slack", "#x", "#x", "1.000000", null, breach("q1").kind(), 2);
        assertThat(messenger.update(at("#x"), gone, metLate("q1"), SomeLetters.of(metLate("q1"))))
                .isInstanceOf(Answer.Nothing.class);
    }

    @Test
    void shouldKnowThatNothingWasTakenWhenNobodyIsThere() throws Exception {
        try (var nobody = SlackConnection.open("http://127.0.0.1:9/api/", Duration.ofSeconds(2))) {
            var messenger = new SlackMessenger(nobody.methods("xoxb-test"));
            assertThat(messenger.post(at("#x"), breach("q1"), SomeLetters.of(breach("q1")), null))
                    .isInstanceOf(Answer.Unreached.class);
        }
    }

    private static Answer post(String channel, Notification notification, @Nullable Posted under) {
        return messenger.post(at(channel), notification, SomeLetters.of(notification), under);
    }

    private static Answer find(String channel, Notification notification, @Nullable Posted under) {
        return messenger.find(at(channel), notification, under, Instant.now().minusSeconds(60));
    }

    private static Posted message(String place, Answer.Stands stands) {
        return new Posted(
                "slack",
                place,
                stands.channel(),
                stands.messageId(),
                null,
                breach("q1").kind(),
                2);
    }

    private static Target at(String channel) {
        return Target.channel("slack", channel);
    }

    private static void fault(String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stub.url() + "/faults"))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    }

    private static String messages(String channel) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(stub.url() + "/messages?channel=" + channel.replace("#", "%23")))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
