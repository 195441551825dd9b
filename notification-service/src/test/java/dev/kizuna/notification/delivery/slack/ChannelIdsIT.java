package dev.kizuna.notification.delivery.slack;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import dev.kizuna.notification.delivery.HttpStub;
import dev.kizuna.notification.delivery.HttpStub.Request;
import dev.kizuna.notification.delivery.HttpStub.Response;
import dev.kizuna.notification.delivery.SomeLetters;
import dev.kizuna.notification.delivery.domain.Messenger.Answer;
import dev.kizuna.notification.delivery.domain.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Look-ups as Slack itself wants them: by a channel's id, whatever the channel is called here. */
class ChannelIdsIT {

    private static final String NOTHING = "{\"ok\": true, \"messages\": []}";

    private HttpStub api;
    private Slack slack;
    private SlackMessenger messenger;

    @BeforeEach
    void start() throws IOException {
        api = HttpStub.answering(Response.of(200, NOTHING));
        slack = SlackConnection.open(api.uri("/api/").toString(), Duration.ofSeconds(5));
        messenger = new SlackMessenger(slack.methods("xoxb-test"));
    }

    @AfterEach
    void stop() throws Exception {
        slack.close();
        api.close();
    }

    @Test
    @DisplayName("Edge case 26: a lost post is looked for by the id that the list of channels has for the name")
    void shouldFindAChannelsIdByItsName() {
        // given
        api.next(Response.of(200, """
                {"ok": true, "channels": [{"id": "C000000001", "name": "other"}],
                 "response_metadata": {"next_cursor": "more"}}"""));
        api.next(Response.of(200, """
                {"ok": true, "channels": [{"id": "C000000002", "name": "acme"}],
                 "response_metadata": {"next_cursor": ""}}"""));
        api.next(Response.of(200, """
                {"ok": true, "messages": [{"ts": "1.2", "metadata": {"event_type": "kizuna_matter",
                 "event_payload": {"matter": "acme/response-24h:acme:q1", "revision": "2"}}}]}"""));

        // when
        Answer found = find("#acme");

        // then
        assertThat(found).isEqualTo(new Answer.Found("C000000002", "1.2", null, 2));
        assertThat(api.requests)
                .extracting(Request::path)
                .containsExactly("/api/conversations.list", "/api/conversations.list", "/api/conversations.history");
        assertThat(api.requests.get(1).body()).contains("cursor=more");
        assertThat(api.requests.get(2).body()).contains("channel=C000000002", "include_all_metadata=1");
    }

    @Test
    void shouldKeepTheIdThatAPostAnswered() {
        // given
        api.next(Response.of(200, "{\"ok\": true, \"channel\": \"C000000003\", \"ts\": \"1.2\"}"));
        messenger.post(Target.channel("slack", "#acme"), breach("q1"), SomeLetters.of(breach("q1")), null);

        // when
        find("#acme");

        // then
        assertThat(api.requests.getLast().path()).isEqualTo("/api/conversations.history");
        assertThat(api.requests.getLast().body()).contains("channel=C000000003");
    }

    @Test
    void shouldOpenAPersonsConversationToLookIntoIt() {
        // given
        api.next(Response.of(200, "{\"ok\": true, \"channel\": {\"id\": \"D000000001\"}}"));

        // when
        find("U0123456789");

        // then
        assertThat(api.requests)
                .extracting(Request::path)
                .containsExactly("/api/conversations.open", "/api/conversations.history");
        assertThat(api.requests.getLast().body()).contains("channel=D000000001");
    }

    @Test
    void shouldSayThatNobodyCanLookWhenThereIsNoSuchChannelOrTooMuchInIt() {
        api.next(Response.of(200, "{\"ok\": true, \"channels\": []}"));
        assertThat(find("#unknown")).isInstanceOf(Answer.Unknowable.class);

        for (int i = 0; i < 3; i++) {
            api.next(Response.of(200, """
                    {"ok": true, "messages": [], "response_metadata": {"next_cursor": "more"}}"""));
        }
        assertThat(find("C0123456789")).isInstanceOf(Answer.Unknowable.class);
    }

    private Answer find(String address) {
        return messenger.find(
                Target.channel("slack", address), breach("q1"), null, Instant.parse("2026-05-02T00:00:00Z"));
    }
}
