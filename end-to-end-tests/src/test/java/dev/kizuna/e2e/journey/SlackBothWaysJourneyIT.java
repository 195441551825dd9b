package dev.kizuna.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import dev.kizuna.stack.testing.LocalSlack;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SlackBothWaysJourneyIT {

    private static final String PARTNER = "talk-partner";
    private static final String CHANNEL = Client.channelOf(PARTNER);

    private final Client client = new Client(Stack.shared());

    @Test
    void shouldKeepThePromiseWhenAColleagueAnswersInTheThreadWhatThePartnerAskedInTheChannel() {
        // given a partner whose people and colleagues the directory knows
        client.slack()
                .put(
                        "/subscription",
                        Map.of("url", client.stack().promises().url(), "signingSecret", LocalSlack.SIGNING_SECRET));
        client.register(PARTNER);
        enter("kp-talk", "田中 一郎", "U9TANAKA", false);
        enter("support-talk", "Support", "U9SUPPORT", true);
        await("the directory has reached the service")
                .atMost(Client.soon())
                .until(() -> command("U9SUPPORT").contains("🎉")
                        && command("U9TANAKA").contains("社内メンバーのみ"));

        // when the partner asks
        JsonNode asked = say("U9TANAKA", null);

        // then a promise runs, and the inquiry is found like any other
        assertThat(asked.path("delivery").path("answer").asString()).contains("asked");
        String inquiryId = "slack-" + PARTNER + "-" + asked.path("ts").asString();
        client.awaitObligation(PARTNER, "response-24h", inquiryId, "OPEN");
        awaitInquiry(inquiryId, "OPEN");

        // when a bot replies, and then a colleague
        JsonNode bot = client.slack()
                .post("/say", said("B9AUTO", asked.path("ts").asString(), true))
                .body();
        assertThat(bot.path("delivery").path("answer").asString()).contains("answered-by-machine");
        JsonNode reply = say("U9SUPPORT", asked.path("ts").asString());

        // then the promise is kept by the human's word
        assertThat(reply.path("delivery").path("answer").asString()).contains("\"answered\"");
        JsonNode met = client.awaitObligation(PARTNER, "response-24h", inquiryId, "MET");
        assertThat(met.path("metAt").asString()).isNotBlank();
        awaitInquiry(inquiryId, "ANSWERED");
        assertThat(client.obligations(PARTNER, "response-24h")).hasSize(1);
        assertThat(client.obligations(PARTNER, "response-24h").toString()).doesNotContain("納期");
    }

    private void enter(String personId, String name, String slackUser, boolean staff) {
        var answer = client.partners()
                .post(
                        "/api/people",
                        Map.of(
                                "personId",
                                personId,
                                "partnerId",
                                PARTNER,
                                "displayName",
                                name,
                                "slackUserId",
                                slackUser,
                                "staff",
                                staff));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private void awaitInquiry(String inquiryId, String status) {
        await(inquiryId + " " + status).atMost(Client.soon()).untilAsserted(() -> {
            var shown = client.partners().get("/api/inquiries/" + Http.encoded(inquiryId));
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.body().path("status").asString()).isEqualTo(status);
        });
    }

    private String command(String user) {
        return client.slack()
                .post("/command", Map.of("channel", CHANNEL, "user", user))
                .body()
                .path("delivery")
                .path("answer")
                .asString("");
    }

    private JsonNode say(String user, @Nullable String thread) {
        return client.slack().post("/say", said(user, thread, false)).body();
    }

    private static Map<String, @Nullable Object> said(String user, @Nullable String thread, boolean bot) {
        var message = new HashMap<String, @Nullable Object>();
        message.put("channel", CHANNEL);
        message.put("user", user);
        message.put("text", "納期はいつですか");
        message.put("threadTs", thread);
        message.put("bot", bot);
        return message;
    }
}
