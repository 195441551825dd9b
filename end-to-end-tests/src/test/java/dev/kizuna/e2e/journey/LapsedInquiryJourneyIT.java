package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LapsedInquiryJourneyIT {

    private static final String PARTNER = "lapse-partner";
    private static final String CHANNEL = Client.channelOf(PARTNER);

    private final Client client = new Client(Stack.shared());

    @Test
    void shouldAlertOnceAndShowTheLateAnswerWhenAnInquiryLapses() {
        // given an inquiry of almost a day ago, which another system reports
        client.register(PARTNER);
        Instant received = Instant.now().minus(Duration.ofHours(24)).plusSeconds(8);
        var inquiry = event(
                "partner.inquiry-received",
                "lapse-1",
                PARTNER,
                received,
                "inquiryId",
                "inq-lapse-1",
                "channel",
                "email");
        client.handIn(client.partners(), List.of(inquiry));

        // when nobody answers
        JsonNode breached = client.awaitObligation(PARTNER, "response-24h", "inq-lapse-1", "BREACHED");

        // then the promise explains itself and Slack has heard of it once
        assertThat(Instant.parse(breached.get("dueAt").asString()).toEpochMilli())
                .isEqualTo(received.plus(Duration.ofHours(24)).toEpochMilli());
        assertThat(breached.get("explanation").toString()).contains("lapse-1").contains("24");
        await().atMost(Client.soon()).until(() -> client.slackMessages(CHANNEL).size() == 1);
        String posted = client.slackMessages(CHANNEL).getFirst().get("ts").asString();

        // and the inquiry is found like any other, so it can be answered
        await().atMost(Client.soon())
                .until(() -> client.partners().get("/api/inquiries/inq-lapse-1").status() == 200);
        var answered = client.partners()
                .post("/api/inquiries/inq-lapse-1/answer", Map.of("answeredBy", "owner-lapse-partner"));
        assertThat(answered.status()).as("%s", answered.body()).isBetween(200, 204);

        // then the miss stays visible and the same message says so
        JsonNode late = client.awaitObligation(PARTNER, "response-24h", "inq-lapse-1", "MET_LATE");
        assertThat(late.get("metAt").asString()).isNotBlank();
        await().atMost(Client.soon()).untilAsserted(() -> {
            List<JsonNode> messages = client.slackMessages(CHANNEL);
            assertThat(messages).hasSize(1);
            assertThat(messages.getFirst().get("ts").asString()).isEqualTo(posted);
            assertThat(messages.getFirst().get("edits")).isNotEmpty();
        });
    }

    @Test
    void shouldSayNothingWhenTheSameInquiryIsReportedAgain() {
        // given an answered inquiry
        client.register("twice-partner");
        Instant received = Instant.now().minus(Duration.ofHours(3));
        var inquiry = event(
                "partner.inquiry-received",
                "twice-1",
                "twice-partner",
                received,
                "inquiryId",
                "inq-twice-1",
                "channel",
                "phone");
        var answer = event(
                "partner.inquiry-answered",
                "twice-2",
                "twice-partner",
                received.plusSeconds(60),
                "inquiryId",
                "inq-twice-1",
                "answeredBy",
                "owner-twice-partner",
                "automatic",
                false);

        // when both come twice and the wrong way round
        client.handIn(client.partners(), List.of(answer, inquiry, inquiry, answer));

        // then one promise was kept, and one inquiry is known
        client.awaitObligation("twice-partner", "response-24h", "inq-twice-1", "MET");
        client.awaitCounters("partner", "twice-partner", Map.of("inquiries", 1, "answeredWithin24h", 1));
        assertThat(client.obligations("twice-partner", "response-24h")).hasSize(1);
        assertThat(client.slackMessages(Client.channelOf("twice-partner"))).isEmpty();
        assertThat(Http.json(client.statuses("twice-partner", "response-24h"))).isEqualTo("{\"MET\":1}");
    }
}
