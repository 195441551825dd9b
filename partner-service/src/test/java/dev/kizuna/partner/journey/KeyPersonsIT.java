package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.schemas.record.PartnerKeys;
import org.junit.jupiter.api.Test;

/** People and key persons over HTTP and on the topics. */
class KeyPersonsIT extends PartnerServiceStack {

    @Test
    void shouldLeaveATombstoneInEveryDirectoryWhenAPersonIsErased() {
        // given
        String first = aPartner();
        String second = aPartner();
        String personId = newId("u");
        String path = "/api/people/" + personId;
        api.post(
                        "/api/people",
                        "{\"personId\": \"%s\", \"partnerId\": \"%s\", \"displayName\": \"佐藤\", \"slackUserId\": \"U1\"}"
                                .formatted(personId, first))
                .shouldHaveStatus(201);
        api.post(path + "/partners", "{\"partnerId\": \"%s\"}".formatted(second))
                .shouldHaveStatus(200);

        // when
        var erased = api.delete(path).shouldHaveStatus(200);

        // then
        assertThat(erased.json().has("displayName")).isFalse();
        assertThat(api.get(path).json().get("erased").asBoolean()).isTrue();
        await().untilAsserted(() -> {
            for (String partnerId : new String[] {first, second}) {
                assertThat(topics.about("partner.directory", partnerId))
                        .filteredOn(entry -> entry.key().equals(PartnerKeys.person(partnerId, personId)))
                        .extracting(TopicLog.Entry::type)
                        .endsWith("tombstone");
            }
        });
        api.put(path, "{\"displayName\": \"x\"}", "If-Match", "*").shouldBeProblem(409, "wrong-state");
    }

    @Test
    void shouldTellTheDirectoryHowAColleagueWantsToBeToldAndWhereThePartnerIsReached() {
        // given
        String partnerId = newId("p");
        String personId = newId("u");
        api.post("/api/partners", """
                        {"partnerId": "%s", "name": "Hikari", "type": "reseller", "ownerId": "u-sato", "lineGroupId": "G1"}
                        """.formatted(partnerId)).shouldHaveStatus(201);
        String person = """
                {"personId": "%s", "partnerId": "%s", "displayName": "佐藤", "slackUserId": "U1", "lineUserId": "L1",
                 "locale": "%s", "notifyBy": ["%s", "mail"], "staff": true}""";

        // when
        api.post("/api/people", person.formatted(personId, partnerId, "en", "fax"))
                .shouldBeProblem(422, "invalid-field");
        api.post("/api/people", person.formatted(personId, partnerId, "?", "line"))
                .shouldBeProblem(422, "invalid-field");
        api.post("/api/people", person.formatted(personId, partnerId, "en", "line"))
                .shouldHaveStatus(201);

        // then
        var shown = api.get("/api/people/" + personId).json();
        assertThat(shown.get("staff").asBoolean()).isTrue();
        assertThat(shown.get("notifyBy").toString()).isEqualTo("[\"line\",\"mail\"]");
        assertThat(api.get("/api/partners/" + partnerId).text("/lineGroupId")).isEqualTo("G1");
        await().untilAsserted(() -> assertThat(topics.about("partner.directory", partnerId))
                .filteredOn(entry -> entry.key().equals(PartnerKeys.person(partnerId, personId)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.event()).isInstanceOfSatisfying(PersonProfile.class, profile -> {
                    assertThat(profile.getLineUserId()).contains("L1");
                    assertThat(profile.getLocale()).contains("en");
                    assertThat(profile.getNotifyBy()).containsExactly("line", "mail");
                    assertThat(profile.getStaff()).isTrue();
                })));
    }
}
