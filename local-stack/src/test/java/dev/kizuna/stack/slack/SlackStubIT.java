package dev.kizuna.stack.slack;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.util.http.SlackHttpClient;
import dev.kizuna.stack.testing.LocalSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Slack's own SDK against the stub. */
class SlackStubIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static LocalSlack stub;
    private static Slack slack;

    @BeforeAll
    static void start() {
        stub = LocalSlack.start();
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(stub.apiUrl());
        // left to itself the HTTP client repeats a call whose answer was lost
        var http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
        slack = Slack.getInstance(config, new SlackHttpClient(http));
    }

    @AfterEach
    void forget() throws Exception {
        send("DELETE", "/messages", "");
        send("DELETE", "/faults", "");
    }

    @AfterAll
    static void close() throws Exception {
        slack.close();
        stub.close();
        HTTP.close();
    }

    @Test
    void shouldShowAMessageWhenItWasPosted() throws Exception {
        var posted = client().chatPostMessage(request -> request.channel("#promises")
                .text("24 hours are over")
                .blocks(asBlocks(section(section -> section.text(markdownText("*24 hours* are over")))))
                .metadata(Metadata.builder()
                        .eventType("obligation")
                        .eventPayload(Map.of("obligationId", "o-1"))
                        .build()));

        assertThat(posted.isOk()).isTrue();
        var message = messages("promises").get(0);
        assertThat(message.path("ts").stringValue()).isEqualTo(posted.getTs());
        assertThat(message.path("text").stringValue()).isEqualTo("24 hours are over");
        assertThat(message.at("/blocks/0/text/text").stringValue()).isEqualTo("*24 hours* are over");
        assertThat(message.at("/metadata/event_payload/obligationId").stringValue())
                .isEqualTo("o-1");
        assertThat(messages("%23promises")).hasSize(1);
        assertThat(messages("elsewhere")).isEmpty();
    }

    @Test
    void shouldKeepTheEarlierVersionWhenAMessageIsUpdated() throws Exception {
        var posted = post("promises", "open");

        var updated = client().chatUpdate(request ->
                request.channel("promises").ts(posted.getTs()).text("kept"));

        assertThat(updated.isOk()).isTrue();
        var message = messages("promises").get(0);
        assertThat(message.path("text").stringValue()).isEqualTo("kept");
        assertThat(message.at("/edits/0/text").stringValue()).isEqualTo("open");
        assertThat(messages("promises")).hasSize(1);
    }

    @Test
    void shouldAnswerAsSlackDoesWhenTheCallIsWrong() throws Exception {
        assertThat(client().chatPostMessage(request -> request.channel("promises"))
                        .getError())
                .isEqualTo("no_text");
        assertThat(client().chatUpdate(request ->
                                request.channel("promises").ts("1.000000").text("x"))
                        .getError())
                .isEqualTo("message_not_found");
        assertThat(send("POST", "/api/chat.postMessage", "channel=promises&text=x"))
                .contains("not_authed");
        assertThat(slack.methods("secret").authTest(request -> request).getError())
                .isEqualTo("invalid_auth");
        assertThat(send("POST", "/api/chat.remember", "token=xoxb-local")).contains("unknown_method");
    }

    @Test
    void shouldTellThreadsReactionsAndHistoryWhenTheyAreAskedFor() throws Exception {
        var root = post("promises", "root");
        client().chatPostMessage(request ->
                request.channel("promises").threadTs(root.getTs()).text("reply"));
        client().chatPostEphemeral(
                        request -> request.channel("promises").user("U1").text("only you"));
        var reaction = client().reactionsAdd(request ->
                request.channel("promises").timestamp(root.getTs()).name("tada"));
        var again = client().reactionsAdd(request ->
                request.channel("promises").timestamp(root.getTs()).name("tada"));

        assertThat(reaction.isOk()).isTrue();
        assertThat(again.getError()).isEqualTo("already_reacted");
        var history = client().conversationsHistory(request -> request.channel("promises"));
        assertThat(history.getMessages()).singleElement().satisfies(message -> {
            assertThat(message.getText()).isEqualTo("root");
            assertThat(message.getReactions())
                    .singleElement()
                    .extracting("name")
                    .isEqualTo("tada");
        });
        var thread = client().conversationsReplies(
                        request -> request.channel("promises").ts(root.getTs()));
        assertThat(thread.getMessages()).extracting("text").containsExactly("root", "reply");
        assertThat(messages("promises")).hasSize(3);
        assertThat(client().authTest(request -> request).getTeam()).isEqualTo("Kizuna");
        assertThat(client().usersInfo(request -> request.user("U1")).getUser().getTz())
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    void shouldRefuseForAWhileWhenToldTo() throws Exception {
        send("POST", "/faults", "{\"status\":429,\"retryAfter\":1,\"times\":2}");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> post("promises", "hasty"))
                    .isInstanceOfSatisfying(SlackApiException.class, refusal -> {
                        assertThat(refusal.getResponse().code()).isEqualTo(429);
                        assertThat(refusal.getResponse().header("Retry-After")).isEqualTo("1");
                    });
        }
        assertThat(post("promises", "patient").isOk()).isTrue();
        assertThat(messages("promises")).hasSize(1);
    }

    @Test
    void shouldKeepTheMessageWhenOnlyTheAnswerIsLost() throws Exception {
        send("POST", "/faults", "{\"method\":\"chat.postMessage\",\"channel\":\"promises\",\"dropAnswer\":true}");

        assertThatThrownBy(() -> post("promises", "heard")).isInstanceOf(IOException.class);

        assertThat(messages("promises")).hasSize(1);
    }

    @Test
    void shouldFailInThatChannelOnlyWhenToldTo() throws Exception {
        send("POST", "/faults", "{\"channel\":\"#gone\",\"error\":\"channel_not_found\",\"times\":5}");

        assertThat(post("gone", "hello").getError()).isEqualTo("channel_not_found");
        assertThat(post("promises", "hello").isOk()).isTrue();
    }

    @Test
    void shouldStillKnowItsMessagesWhenItWasKilled() throws Exception {
        var posted = post("promises", "open");
        client().chatUpdate(request ->
                request.channel("promises").ts(posted.getTs()).text("kept"));

        stub.kill();
        stub.restart();

        var message = messages("promises").get(0);
        assertThat(message.path("text").stringValue()).isEqualTo("kept");
        assertThat(message.path("edits")).hasSize(1);
        assertThat(post("promises", "later").getTs()).isGreaterThan(posted.getTs());
    }

    @Test
    void shouldServeItsPageWhenABrowserAsks() throws Exception {
        assertThat(send("GET", "/", "")).contains("<title>Kizuna").doesNotContain("https://");
        assertThat(send("GET", "/page.js", "")).contains("refresh()");
    }

    private static MethodsClient client() {
        return slack.methods("xoxb-local");
    }

    private static ChatPostMessageResponse post(String channel, String text) throws IOException, SlackApiException {
        return client().chatPostMessage(request -> request.channel(channel).text(text));
    }

    private static JsonNode messages(String channel) throws Exception {
        return Workspace.JSON.readTree(send("GET", "/messages?channel=" + channel, ""));
    }

    private static String send(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(stub.url() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isBetween(200, 299);
        return answer.body();
    }
}
