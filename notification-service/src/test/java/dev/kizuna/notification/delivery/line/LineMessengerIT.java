package dev.kizuna.notification.delivery.line;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.about;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.bot.messaging.client.MessagingApiClient;
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
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LINE's own SDK against its Messaging API over real HTTP, with the answers that LINE documents. */
class LineMessengerIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Target GROUP = Target.channel("line", "Gacme");
    private static final Target PERSON = Target.person("line", "sato", "Usato");
    private static final String SENT = """
            {"sentMessages": [{"id": "461230966842064897", "quoteToken": "IStG5h1Tz7b"}]}""";

    private HttpStub line;
    private LineMessenger messenger;

    @BeforeEach
    void start() throws IOException {
        line = HttpStub.answering(Response.of(200, SENT));
        messenger = messenger(line.uri(""));
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void shouldPushToAGroupOrAPersonWithTheMattersRetryKey() {
        // when
        Answer toGroup = post(GROUP, breach("q1"));
        Answer toPerson = post(PERSON, breach("q1"));

        // then
        assertThat(toGroup).isEqualTo(new Answer.Stands("Gacme", "461230966842064897", "IStG5h1Tz7b"));
        assertThat(toPerson)
                .as("an address is kept nowhere")
                .isEqualTo(new Answer.Stands("", "461230966842064897", "IStG5h1Tz7b"));
        HttpStub.Request request = line.requests.getFirst();
        assertThat(request.path()).isEqualTo("/v2/bot/message/push");
        assertThat(request.header("Authorization")).isEqualTo("Bearer line-token");
        assertThat(request.header("X-Line-Retry-Key"))
                .isEqualTo(breach("q1").idempotencyKey().toString());
        JsonNode body = JSON.readTree(request.body());
        assertThat(body.get("to").asString()).isEqualTo("Gacme");
        assertThat(body.get("messages").get(0).get("text").asString())
                .contains("約束の期限を過ぎました", "株式会社アクメ 様への「24時間以内の回答」", "田中 <一郎>")
                .endsWith("http://localhost:8080/?partnerId=acme&obligationId=response-24h%3Aacme%3Aq1");
        assertThat(JSON.readTree(line.requests.getLast().body()).get("to").asString())
                .isEqualTo("Usato");
    }

    @Test
    void shouldQuoteTheMessageWhenItIsSettledAndSayNothingWhenThereIsNoNews() {
        // given
        var stands = (Answer.Stands) post(GROUP, breach("q1"));
        var posted =
                new Posted("line", "Gacme", stands.channel(), stands.messageId(), stands.reference(), Kind.BREACH, 2);

        // when
        var same = messenger.update(
                GROUP, posted, about("q1", Kind.BREACH, 3, null), SomeLetters.of(about("q1", Kind.BREACH, 3, null)));
        assertThat(same).isEqualTo(stands);
        assertThat(line.requests).hasSize(1);
        messenger.update(GROUP, posted, metLate("q1"), SomeLetters.of(metLate("q1")));

        // then
        assertThat(line.requests).hasSize(2);
        JsonNode message =
                JSON.readTree(line.requests.getLast().body()).get("messages").get(0);
        assertThat(message.get("quoteToken").asString()).isEqualTo("IStG5h1Tz7b");
        assertThat(message.get("text").asString()).contains("対応済み(期限後)");
    }

    @Test
    @DisplayName("Edge case 26: LINE itself knows the repetition by its key, and answers what became of the first")
    void shouldTakeWhatLineHasAlreadyForSaid() throws IOException {
        // given
        line.next(Response.of(500, "{\"message\": \"internal error\"}"));
        assertThat(post(GROUP, breach("q1"))).isInstanceOf(Answer.Silence.class);
        assertThat(messenger.find(GROUP, breach("q1"), null, Instant.EPOCH)).isInstanceOf(Answer.Nothing.class);

        // when
        line.next(Response.of(409, """
                {"message": "The retry key is already accepted", "sentMessages": [{"id": "1", "quoteToken": "q"}]}"""));
        Answer again = post(GROUP, breach("q1"));

        // then
        assertThat(again).isEqualTo(new Answer.Stands("Gacme", "1", "q"));
        assertThat(line.requests)
                .extracting(request -> request.header("X-Line-Retry-Key"))
                .containsOnly(breach("q1").idempotencyKey().toString());
    }

    @Test
    @DisplayName("Edge case 25: LINE's limits are its channel's, and the month's quota pauses for long")
    void shouldLeaveLineAloneWhenItAsksForIt() {
        line.next(Response.of(429, "{\"message\": \"The API rate limit has been exceeded. Try again later.\"}"));
        assertThat(post(GROUP, breach("q1")))
                .isEqualTo(new Answer.Later(Duration.ofSeconds(30), true, "LINE answers 429: too much at once"));

        line.next(Response.of(429, "{\"message\": \"You have reached your monthly limit.\"}"));
        assertThat(post(GROUP, breach("q1")))
                .isEqualTo(
                        new Answer.Later(Duration.ofHours(1), true, "LINE answers 429: the month's quota is used up"));
    }

    @Test
    void shouldTellAMissingGroupFromAWrongTokenAndFromWhatLineNeverTakes() {
        line.next(Response.of(400, "{\"message\": \"The property, 'to', in the request body is invalid (line: -)\"}"));
        assertThat(post(GROUP, breach("q1"))).isEqualTo(new Answer.NoChannel("not_in_group"));

        line.next(Response.of(400, "{\"message\": \"Failed to send messages\"}"));
        assertThat(post(PERSON, breach("q1"))).isEqualTo(new Answer.NoChannel("not_in_group"));

        line.next(Response.of(401, "{\"message\": \"Authentication failed\"}"));
        assertThat(post(GROUP, breach("q1"))).isEqualTo(new Answer.NoAccess("LINE answers 401"));

        line.next(Response.of(400, "{\"message\": \"The request body has 1 error(s)\"}"));
        assertThat(post(GROUP, breach("q1"))).isEqualTo(new Answer.Refused("LINE answers 400"));
    }

    @Test
    void shouldTellThatNothingWasTakenFromNotKnowing() {
        assertThat(messenger(URI.create("http://127.0.0.1:9"))
                        .post(GROUP, breach("q1"), SomeLetters.of(breach("q1")), null))
                .isInstanceOf(Answer.Unreached.class);

        line.fallSilent();
        assertThat(post(GROUP, breach("q1"))).isInstanceOf(Answer.Silence.class);
    }

    private Answer post(Target target, Notification notification) {
        return messenger.post(target, notification, SomeLetters.of(notification), null);
    }

    private static LineMessenger messenger(URI uri) {
        var client = MessagingApiClient.builder("line-token")
                .apiEndPoint(uri)
                .usingDefaultLogger(false)
                .build();
        return new LineMessenger(client, Duration.ofSeconds(2));
    }
}
