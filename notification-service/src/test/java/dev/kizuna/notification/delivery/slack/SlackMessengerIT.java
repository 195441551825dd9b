package dev.kizuna.notification.delivery.slack;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import dev.kizuna.notification.delivery.domain.Name;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.stack.testing.LocalSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Slack's own SDK against Slack's Web API over real HTTP. */
class SlackMessengerIT {

    private static final Parties PARTIES = new Parties(new Name("Acme", null), null, null);

    private static LocalSlack stub;
    private static HttpClient http;
    private static Slack slack;
    private static SlackMessenger messenger;

    @BeforeAll
    static void start() {
        stub = LocalSlack.start();
        http = HttpClient.newHttpClient();
        slack = SlackConnection.open(stub.apiUrl(), Duration.ofSeconds(2));
        messenger = new SlackMessenger(slack.methods("xoxb-test"), new MessageBlocks("http://localhost:8080"));
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
        var posted = (Answer.Stands) messenger.post("#update", breach("q1"), PARTIES);
        var updated = messenger.update(new Posted(posted.channel(), posted.messageId(), 2), metLate("q1"), PARTIES);

        // then
        assertThat(updated).isEqualTo(posted);
        assertThat(messages("#update")).contains("対応済み(期限後)", "約束の期限を過ぎました");
        assertThat(messenger.find("#update", breach("q1"), Instant.now().minusSeconds(60)))
                .isEqualTo(new Answer.Stands("#update", posted.messageId()));
        assertThat(messenger.find("#update", breach("other"), Instant.now().minusSeconds(60)))
                .isInstanceOf(Answer.Nothing.class);
    }

    @Test
    void shouldBeToldHowLongToWait_case25() throws Exception {
        fault("""
                {"method": "chat.postMessage", "status": 429, "retryAfter": 17}""");

        assertThat(messenger.post("#paced", breach("q1"), PARTIES))
                .isEqualTo(new Answer.Later(Duration.ofSeconds(17), "Slack asks for a pause"));
    }

    @Test
    void shouldFindWhatWasPostedWhenTheAnswerIsLost_case26() throws Exception {
        // given
        fault("""
                {"method": "chat.postMessage", "dropAnswer": true}""");

        // when
        Answer lost = messenger.post("#lost", breach("q1"), PARTIES);

        // then
        assertThat(lost).isInstanceOf(Answer.Silence.class);
        assertThat(messages("#lost").split("\"ts\"", -1)).as("posted once").hasSize(2);
        assertThat(messenger.find("#lost", breach("q1"), Instant.now().minusSeconds(60)))
                .isInstanceOf(Answer.Stands.class);
    }

    @Test
    void shouldTellAMissingChannelFromWhatPassesAndWhatNeverWill() throws Exception {
        fault("""
                {"error": "channel_not_found"}""");
        assertThat(messenger.post("#gone", breach("q1"), PARTIES)).isEqualTo(new Answer.NoChannel("channel_not_found"));

        fault("""
                {"error": "msg_too_long"}""");
        assertThat(messenger.post("#x", breach("q1"), PARTIES)).isEqualTo(new Answer.Refused("msg_too_long"));

        fault("""
                {"status": 503}""");
        assertThat(messenger.post("#x", breach("q1"), PARTIES)).isInstanceOf(Answer.Silence.class);

        var unknown = new SlackMessenger(slack.methods("wrong"), new MessageBlocks("http://localhost:8080"));
        assertThat(unknown.post("#x", breach("q1"), PARTIES)).isInstanceOf(Answer.Later.class);
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
