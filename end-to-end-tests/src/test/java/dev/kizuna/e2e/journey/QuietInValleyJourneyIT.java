package dev.kizuna.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QuietInValleyJourneyIT {

    private static final String PARTNER = "valley-partner";
    private static final String KEY_PERSON = "kp-valley";
    private static final String PERSON = "/api/key-persons/" + KEY_PERSON;

    private final Client client = new Client(Stack.shared());

    @Test
    void shouldLeaveAKeyPersonInPeaceWhileAValleyIsPlannedAndAskForLess() {
        // given a key person who has just begun, with a check-in promised for next week
        client.register(PARTNER);
        var answer = client.partners()
                .post(
                        "/api/key-persons",
                        Map.of(
                                "keyPersonId",
                                KEY_PERSON,
                                "partnerId",
                                PARTNER,
                                "displayName",
                                "森 一郎",
                                "nominatedBy",
                                "u-tanaka",
                                "confirmedBy",
                                "m-sato",
                                "approvedBy",
                                "u-yamamoto",
                                "announcedTo",
                                "all-sales"));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        JsonNode promise = client.awaitObligation(PARTNER, "weekly-check-in", KEY_PERSON, "OPEN");
        assertThat(promise.get("explanation").toString()).doesNotContain("valley");

        // when the first weeks are a valley
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        var planned = client.partners()
                .post(
                        PERSON + "/load-phases",
                        Map.of(
                                "phaseId",
                                "settling-in",
                                "kind",
                                "VALLEY",
                                "from",
                                today.toString(),
                                "to",
                                today.plusDays(29).toString(),
                                "targetPercent",
                                40));
        assertThat(planned.status()).as("%s", planned.body()).isEqualTo(200);

        // then less is asked for by day 30, and the check-in is due as before but nobody is warned of it
        JsonNode ramp = client.partners().get(PERSON + "/ramp").body();
        assertThat(ramp.at("/milestones/0/target").asInt()).isEqualTo(5);
        assertThat(ramp.at("/milestones/0/effectiveTarget").asInt()).isEqualTo(2);
        await().atMost(Client.soon()).untilAsserted(() -> {
            JsonNode quiet = client.awaitObligation(PARTNER, "weekly-check-in", KEY_PERSON, "OPEN");
            assertThat(quiet.get("explanation").toString()).contains("is left out: kp-valley is in a valley");
            assertThat(quiet.get("dueAt")).isEqualTo(promise.get("dueAt"));
        });

        // when the valley is taken back
        var withdrawn = client.partners().post(PERSON + "/load-phases/settling-in/withdraw", Map.of());
        assertThat(withdrawn.status()).as("%s", withdrawn.body()).isEqualTo(200);

        // then all is as before
        assertThat(client.partners()
                        .get(PERSON + "/ramp")
                        .body()
                        .at("/milestones/0/effectiveTarget")
                        .asInt())
                .isEqualTo(5);
        await().atMost(Client.soon())
                .untilAsserted(() -> assertThat(client.awaitObligation(PARTNER, "weekly-check-in", KEY_PERSON, "OPEN")
                                .get("explanation")
                                .toString())
                        .doesNotContain("valley"));
    }

    @Test
    void shouldOweTheAnswerToAnInquiryWhoeverItIsAssignedTo() {
        // given
        client.register("assigned-partner");
        var received = client.partners()
                .post(
                        "/api/inquiries",
                        Map.of("inquiryId", "inq-assigned", "partnerId", "assigned-partner", "channel", "email"));
        assertThat(received.status()).as("%s", received.body()).isEqualTo(201);
        assertThat(client.awaitObligation("assigned-partner", "response-24h", "inq-assigned", "OPEN")
                        .get("ownerId")
                        .asString())
                .isEqualTo("owner-assigned-partner");

        // when
        var assigned = client.partners()
                .post("/api/inquiries/inq-assigned/owner", Map.of("ownerId", "u-suzuki", "assignedBy", "u-tanaka"));
        assertThat(assigned.status()).as("%s", assigned.body()).isEqualTo(200);

        // then
        await().atMost(Client.soon())
                .untilAsserted(() -> assertThat(
                                client.awaitObligation("assigned-partner", "response-24h", "inq-assigned", "OPEN")
                                        .get("ownerId")
                                        .asString())
                        .isEqualTo("u-suzuki"));
    }
}
