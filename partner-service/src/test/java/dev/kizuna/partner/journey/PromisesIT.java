package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody promised by a day: action items of people, and hand-offs to other teams. */
class PromisesIT extends PartnerServiceStack {

    private static final String ENGAGEMENT = "partner.engagement";
    private static final String PAST = "2026-01-12T10:00:00+09:00";
    private static final String FAR = "2190-01-12T10:00:00+09:00";

    @Test
    void shouldKnowWhoOwesWhatByWhenUntilItIsDoneOrDropped() {
        // given
        String partnerId = aPartner();
        String late = promise(partnerId, "u-sato", PAST);
        String early = promise(partnerId, "u-sato", FAR);
        promise(partnerId, "u-ito", PAST);

        // then
        String mine = "/api/action-items?ownerId=u-sato&partnerId=" + partnerId;
        assertThat(idsOf(mine, "actionItemId")).hasSize(2);
        assertThat(idsOf(mine + "&overdue=true", "actionItemId"))
                .containsExactly(late.substring(late.lastIndexOf('/') + 1));

        // when
        api.post(late + "/close", "{\"closedBy\": \"u-sato\"}").shouldHaveStatus(200);
        var dropped = api.post(early + "/close", "{\"closedBy\": \"u-sato\", \"done\": false}")
                .shouldHaveStatus(200);

        // then
        assertThat(dropped.text("/status")).isEqualTo("DROPPED");
        assertThat(idsOf(mine + "&overdue=true", "actionItemId")).isEmpty();
        api.post(late + "/close", "{\"closedBy\": \"u-sato\"}").shouldBeProblem(409, "action-item-closed");
        api.post(late + "/close", "{}").shouldBeProblem(422, "missing-field", "/closedBy");
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsExactlyInAnyOrder(
                        "ActionItemAgreed",
                        "ActionItemAgreed",
                        "ActionItemAgreed",
                        "ActionItemClosed",
                        "ActionItemClosed"));
    }

    @Test
    void shouldRefuseAnActionItemWhenItsCheckInIsNoneOrAnothers() {
        String partnerId = aPartner();
        String item = "{\"partnerId\": \"%s\", \"ownerId\": \"u\", \"dueAt\": \"%s\", \"checkInId\": \"%s\"}";
        String elsewhere = newId("ci");
        api.post("/api/check-ins", """
                        {"checkInId": "%s", "partnerId": "%s", "cadence": "weekly", "keyPersonId": "kp", "dueAt": "%s"}
                        """.formatted(elsewhere, aPartner(), FAR)).shouldHaveStatus(201);
        api.post("/api/action-items", item.formatted(partnerId, FAR, "none"))
                .shouldBeProblem(422, "unknown-check-in", "/checkInId");
        api.post("/api/action-items", item.formatted(partnerId, FAR, elsewhere))
                .shouldBeProblem(422, "check-in-of-another-partner", "/checkInId");
        api.post("/api/action-items", item.formatted(partnerId, "2026-01-12T10:00:00", elsewhere))
                .shouldBeProblem(422, "naive-time", "/dueAt");
    }

    @Test
    void shouldHandAMatterOnlyToATeamThereIsAndOnlyWithADate() {
        // given
        String partnerId = aPartner();
        String body = "{\"partnerId\": \"%s\", \"toTeam\": \"%s\", \"dueAt\": \"%s\"}";

        // when
        api.post("/api/handoffs", body.formatted(partnerId, "astrology", FAR))
                .shouldBeProblem(422, "unknown-team", "/toTeam");
        api.post("/api/handoffs", "{\"partnerId\": \"%s\", \"toTeam\": \"legal\"}".formatted(partnerId))
                .shouldBeProblem(422, "missing-field", "/dueAt");
        for (String team : List.of("sales", "product", "legal", "marketing")) {
            api.post("/api/handoffs", body.formatted(partnerId, team, team.equals("legal") ? PAST : FAR))
                    .shouldHaveStatus(201);
        }

        // then
        String handoffs = "/api/handoffs?partnerId=" + partnerId;
        var overdue = idsOf(handoffs + "&overdue=true", "handoffId");
        assertThat(overdue).hasSize(1);
        assertThat(idsOf(handoffs + "&toTeam=legal", "handoffId")).isEqualTo(overdue);
        String legal = "/api/handoffs/" + overdue.getFirst();
        var completed = api.post(legal + "/complete", "{\"completedBy\": \"u-mori\"}");
        assertThat(completed.shouldHaveStatus(200).text("/status")).isEqualTo("COMPLETED");
        api.post(legal + "/complete").shouldBeProblem(409, "handoff-completed");
        assertThat(api.get("/api/handoff-teams")
                        .json()
                        .at("/teams")
                        .valueStream()
                        .map(team -> team.get("code").asString()))
                .containsExactly("sales", "product", "legal", "marketing");
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .contains("HandoffRequested", "HandoffCompleted")
                .hasSize(5));
    }

    private String promise(String partnerId, String ownerId, String dueAt) {
        return api.post(
                        "/api/action-items",
                        "{\"partnerId\": \"%s\", \"ownerId\": \"%s\", \"dueAt\": \"%s\"}"
                                .formatted(partnerId, ownerId, dueAt))
                .shouldHaveStatus(201)
                .location();
    }

    private List<String> idsOf(String list, String id) {
        return api.get(list)
                .shouldHaveStatus(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.get(id).asString())
                .toList();
    }
}
