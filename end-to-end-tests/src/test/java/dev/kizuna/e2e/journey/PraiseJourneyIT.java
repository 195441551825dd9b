package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PraiseJourneyIT {

    private static final String PARTNER = "praise-partner";
    private static final String KEY_PERSON = "kp-praise";

    private final Client client = new Client(Stack.shared());

    @Test
    void shouldPraiseOnceWhenAKeyPersonHasFoundTheProspectsOfTheFirstThirtyDays() {
        // given a key person, appointed three days ago with the usual targets
        client.register(PARTNER);
        Instant appointed = Instant.now().minus(Duration.ofDays(3));
        var answer = client.partners()
                .post(
                        "/api/key-persons",
                        Map.of(
                                "keyPersonId",
                                KEY_PERSON,
                                "partnerId",
                                PARTNER,
                                "displayName",
                                "佐藤 花子",
                                "nominatedBy",
                                "u-tanaka",
                                "confirmedBy",
                                "m-sato",
                                "approvedBy",
                                "u-yamamoto",
                                "announcedTo",
                                "all-sales",
                                "rampStart",
                                appointed.toString(),
                                "occurredAt",
                                appointed.toString()));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);

        // when four prospects are there, the first of them told twice
        client.handIn(client.campaigns(), List.of(prospect(1), prospect(1), prospect(2), prospect(3), prospect(4)));
        client.awaitCounters("key-person", KEY_PERSON, Map.of("prospects", 4));

        // then nobody is praised yet
        assertThat(target(30).get("status").asString()).isEqualTo("OPEN");
        assertThat(client.slackMessages(Client.channelOf(PARTNER))).isEmpty();

        // when the fifth comes
        client.handIn(client.campaigns(), List.of(prospect(5)));

        // then the milestone is reached and the praise says for what
        await().atMost(Client.soon())
                .ignoreExceptions()
                .until(() -> target(30).get("status").asString().equals("REACHED"));
        assertThat(target(30).get("actual").asInt()).isEqualTo(5);
        assertThat(target(60).get("status").asString()).isEqualTo("OPEN");
        await().atMost(Client.soon())
                .until(() -> !client.slackMessages(Client.channelOf(PARTNER)).isEmpty());
        List<JsonNode> messages = client.slackMessages(Client.channelOf(PARTNER));
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().toString())
                .contains("佐藤 花子")
                .contains("30")
                .contains("5");

        // and praising was itself a promise that was kept
        await().atMost(Client.soon())
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(client.statuses(PARTNER, "praise")).isEqualTo(Map.of("MET", 1)));
    }

    private JsonNode target(int rampDay) {
        return client.figures().get("/api/ramps/" + KEY_PERSON).body().get("targets").values().stream()
                .filter(target -> target.get("rampDay").asInt() == rampDay)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> prospect(int number) {
        return event(
                "campaign.deal-stage-reached",
                "praise-" + number,
                PARTNER,
                Instant.now().minus(Duration.ofMinutes(10 - number)),
                "dealId",
                "praise-deal-" + number,
                "keyPersonId",
                KEY_PERSON,
                "stage",
                "PROSPECT");
    }
}
