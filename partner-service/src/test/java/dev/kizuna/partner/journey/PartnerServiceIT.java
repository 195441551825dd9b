package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Partners over HTTP and on the topics. */
class PartnerServiceIT extends PartnerServiceStack {

    @Test
    void shouldTellDirectoryAndLifecycleWhenAPartnerIsRegistered() {
        // given
        String partnerId = newId("p");

        // when
        var answer = api.post("/api/partners", """
                {"partnerId": "%s", "name": "株式会社ひかり商事", "type": "Reseller", "tier": "gold",
                 "timeZone": "Asia/Tokyo", "calendarId": "JP", "ownerId": "u-sato", "slackChannel": "#hikari",
                 "managerId": "u-mori", "occurredAt": "2026-01-05T09:00:00+09:00"}
                """.formatted(partnerId));

        // then
        answer.shouldHaveStatus(201);
        assertThat(answer.location()).isEqualTo("/api/partners/" + partnerId);
        assertThat(answer.etag()).isEqualTo("\"1\"");
        assertThat(answer.text("/stage")).isEqualTo("IDENTIFIED");
        assertThat(answer.text("/type")).isEqualTo("reseller");
        await().untilAsserted(() -> {
            var profile = topics.about("partner.directory", partnerId).getFirst();
            assertThat(profile.key()).isEqualTo(PartnerKeys.profile(partnerId));
            assertThat(profile.event()).isInstanceOfSatisfying(PartnerProfile.class, event -> {
                assertThat(event.getName()).isEqualTo("株式会社ひかり商事");
                assertThat(event.getSlackChannel()).contains("#hikari");
                assertThat(event.getManagerId()).contains("u-mori");
            });
            var registered = topics.about("partner.lifecycle", partnerId).getFirst();
            assertThat(registered.key()).isEqualTo(partnerId);
            assertThat(registered.raw().partition()).isEqualTo(PartnerKeys.partition(partnerId, 6));
            assertThat(registered.header("ce_type")).isEqualTo("dev.kizuna.partner.partner-registered.v1");
            assertThat(registered.header("ce_source")).isEqualTo("/partner-service");
            assertThat(registered.header("ce_subject")).isEqualTo(partnerId);
            assertThat(registered.header("ce_time")).isEqualTo("2026-01-05T00:00:00Z");
            assertThat(registered.event()).isInstanceOfSatisfying(PartnerRegistered.class, event -> {
                assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
                assertThat(event.getType()).isEqualTo("reseller");
                assertThat(event.getTier()).contains("gold");
                assertThat(registered.header("ce_id")).isEqualTo(event.getEventId());
            });
        });
    }

    @Test
    void shouldEditOnlyWhatTheClientHasSeenWhenAProfileIsPut() {
        // given
        String partnerId = aPartner();
        String path = "/api/partners/" + partnerId;
        String edit = "{\"name\": \"Hikari Trading\", \"ownerId\": \"u-ito\"}";

        // then
        api.put(path, edit).shouldBeProblem(428, "precondition-required");
        api.put(path, edit, "If-Match", "\"7\"").shouldBeProblem(412, "version-mismatch");
        var edited = api.put(path, edit, "If-Match", "\"1\"").shouldHaveStatus(200);
        assertThat(edited.etag()).isEqualTo("\"2\"");
        assertThat(edited.text("/ownerId")).isEqualTo("u-ito");
        api.put(path, edit, "If-Match", "\"1\"").shouldBeProblem(412, "version-mismatch");
        api.put(path, edit, "If-Match", "\"2\"").shouldHaveStatus(200);
        await().untilAsserted(() ->
                assertThat(topics.about("partner.directory", partnerId)).hasSize(2));
    }

    @Test
    void shouldCreateOnceWhenARequestIsRepeatedUnderItsKey() {
        // given
        String key = newId("key");
        String request = "{\"name\": \"Akari\", \"type\": \"media\", \"ownerId\": \"u-sato\"}";

        // when
        var first = api.post("/api/partners", request, "Idempotency-Key", key).shouldHaveStatus(201);
        var second = api.post("/api/partners", request, "Idempotency-Key", key).shouldHaveStatus(201);
        var other = api.post("/api/partners", request.replace("Akari", "Asahi"), "Idempotency-Key", key);

        // then
        assertThat(second.location()).isEqualTo(first.location());
        other.shouldBeProblem(422, "idempotency-key-reused");
        String partnerId = first.text("/partnerId");
        await().untilAsserted(() ->
                assertThat(topics.typesAbout("partner.lifecycle", partnerId)).containsExactly("PartnerRegistered"));
    }

    @Test
    void shouldRefuseAnIdThatIsInUseWhenAnotherRequestBringsIt() {
        String partnerId = aPartner();
        api.post(
                        "/api/partners",
                        "{\"partnerId\": \"%s\", \"name\": \"x\", \"type\": \"brand\", \"ownerId\": \"u\"}"
                                .formatted(partnerId))
                .shouldBeProblem(409, "already-exists");
    }

    @Test
    void shouldShowAllPartnersOfAnOwnerWhenPagesAreFollowed() {
        // given
        String owner = newId("owner");
        for (int i = 0; i < 5; i++) {
            api.post("/api/partners", "{\"name\": \"N\", \"type\": \"brand\", \"ownerId\": \"%s\"}".formatted(owner))
                    .shouldHaveStatus(201);
        }

        // when
        var first = api.get("/api/partners?limit=3&ownerId=" + owner).shouldHaveStatus(200);
        var second = api.get("/api/partners?limit=3&ownerId=" + owner + "&cursor=" + first.text("/nextCursor"))
                .shouldHaveStatus(200);

        // then
        List<String> ids = new java.util.ArrayList<>();
        first.json().at("/items").forEach(item -> ids.add(item.get("partnerId").asString()));
        second.json().at("/items").forEach(item -> ids.add(item.get("partnerId").asString()));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates().isSorted();
        assertThat(second.json().has("nextCursor")).isFalse();
        api.get("/api/partners?stage=sleeping").shouldBeProblem(400, "invalid-parameter");
        api.get("/api/partners?limit=0").shouldBeProblem(400, "invalid-parameter");
        api.get("/api/partners?cursor=%C3%A4").shouldBeProblem(400, "invalid-parameter");
        api.get("/api/partners/nobody").shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldDescribeAndReportItselfWhenAsked() {
        var description = api.get("/v3/api-docs").shouldHaveStatus(200).json();
        assertThat(description.at("/paths").propertyNames())
                .contains("/api/partners", "/api/inquiries/{inquiryId}/answer", "/api/key-persons");
        assertThat(api.get("/actuator/health").shouldHaveStatus(200).text("/status"))
                .isEqualTo("UP");
        assertThat(api.get("/actuator/prometheus")
                        .shouldHaveStatus(200)
                        .response()
                        .body())
                .contains("kizuna_outbox_published");
    }
}
