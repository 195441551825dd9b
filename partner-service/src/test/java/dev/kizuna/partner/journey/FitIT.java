package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.FitAssessed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who fits, who does not, and who is like a partner that succeeded. */
class FitIT extends PartnerServiceStack {

    private static final List<String> SUBSTANCE =
            List.of("audience-overlap", "brand-fit", "reputation", "mutual-value", "engagement-quality");

    @Test
    void shouldJudgeWithReasonsAndTellTheResultWhenAPartnerIsAssessed() {
        // given
        String partnerId = aPartner();
        String fit = "/api/partners/" + partnerId + "/fit";
        api.get(fit).shouldBeProblem(404, "not-found");

        // when
        var assessed = api.post(fit, assessment(Map.of("audience-overlap", 90), 70, "slow-answers"))
                .shouldHaveStatus(201);

        // then
        assertThat(assessed.location()).isEqualTo(fit);
        assertThat(assessed.json().at("/latest/score").asInt()).isEqualTo(66);
        assertThat(assessed.json().at("/latest/passed").asBoolean()).isTrue();
        assertThat(assessed.text("/latest/reasons/0")).isEqualTo("audience-overlap 90 at 25%");
        assertThat(api.get(fit).json()).isEqualTo(assessed.json());
        await().untilAsserted(() -> assertThat(topics.about("partner.lifecycle", partnerId))
                .extracting(TopicLog.Entry::event)
                .filteredOn(FitAssessed.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(FitAssessed.class, event -> {
                    assertThat(event.getScore()).isEqualTo(66);
                    assertThat(event.getPassed()).isTrue();
                    assertThat(event.getCriteriaVersion()).isEqualTo(1);
                    assertThat(event.getRedFlags()).containsExactly("slow-answers");
                }));
    }

    @Test
    void shouldNotPassWhenThereIsNothingButReach() {
        // given
        String fit = "/api/partners/" + aPartner() + "/fit";

        // when
        var famous = api.post(fit, assessment(Map.of("reach", 100), 59)).shouldHaveStatus(201);

        // then
        assertThat(famous.json().at("/latest/score").asInt()).isEqualTo(61);
        assertThat(famous.json().at("/latest/passed").asBoolean()).isFalse();
        assertThat(famous.text("/latest/reasons/0")).contains("without reach");
    }

    @Test
    void shouldRefuseEachWrongAssessmentWithACodeOfItsOwn() {
        // given
        String fit = "/api/partners/" + aPartner() + "/fit";
        String right = assessment(Map.of(), 70);

        // then
        api.post(fit, "{}").shouldBeProblem(422, "missing-field", "/judgements");
        api.post(fit, "{\"judgements\": []}").shouldBeProblem(422, "evidence-missing", "/judgements");
        api.post(fit, "{\"judgements\": [null]}").shouldBeProblem(422, "missing-field", "/judgements/0");
        api.post(fit, right.replace("brand-fit", "beauty"))
                .shouldBeProblem(422, "unknown-criterion", "/judgements/1/criterion");
        api.post(fit, right.replace("70", "101")).shouldBeProblem(422, "invalid-field", "/judgements/0/points");
        api.post(fit, right.replace("[\"its figures\"]", "[]"))
                .shouldBeProblem(422, "evidence-missing", "/judgements/0/evidence");
        api.post(fit, assessment(Map.of(), 70, "bad-hair"))
                .shouldBeProblem(422, "unknown-red-flag", "/redFlags/0/flag");
        api.post("/api/partners/nobody/fit", right).shouldBeProblem(404, "not-found");
        api.post(fit, right, "Idempotency-Key", "k").shouldHaveStatus(201);
        api.post(fit, right, "Idempotency-Key", "k").shouldHaveStatus(201);
        api.post(fit, right.replace("70", "71"), "Idempotency-Key", "k").shouldBeProblem(422, "idempotency-key-reused");
        String id = api.get(fit).text("/latest/assessmentId");
        api.post(
                        fit,
                        right.replaceFirst("\\{", "{\"assessmentId\": \"" + id + "\", ")
                                .replace(": 70,", ": 71,"))
                .shouldBeProblem(409, "already-exists", "/assessmentId");
        assertThat(api.get(fit).json().at("/earlier")).isEmpty();
    }

    @Test
    void shouldRankByFitAndLeaveOutWhatEndedWhenAPageIsAskedFor() {
        // given: media are assessed by this test alone
        String good = aPartner("media");
        String fair = aPartner("media");
        String blocked = aPartner("media");
        String ended = aPartner("media");
        assess(fair, assessment(Map.of(), 70));
        assess(good, assessment(Map.of(), 90));
        assess(blocked, assessment(Map.of(), 95, "bought-followers"));
        assess(ended, assessment(Map.of(), 80));
        api.post("/api/partners/" + ended + "/terminate", "{\"reason\": \"closed down\"}")
                .shouldHaveStatus(200);

        // when
        var first = api.get("/api/partners/ranking?type=media&limit=2").shouldHaveStatus(200);
        var second = api.get("/api/partners/ranking?type=media&limit=2&cursor=" + first.text("/nextCursor"))
                .shouldHaveStatus(200);

        // then
        assertThat(ids(first.json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.get("partnerId").asString())))
                .isEqualTo(List.of(good, fair));
        assertThat(second.text("/items/0/partnerId")).isEqualTo(blocked);
        assertThat(second.text("/items/0/reasons/0")).contains("bought-followers");
        assertThat(second.json().has("nextCursor")).isFalse();
        api.get("/api/partners/ranking?type=friend").shouldBeProblem(400, "invalid-parameter");
        api.get("/api/partners/ranking?limit=0").shouldBeProblem(400, "invalid-parameter");
    }

    @Test
    void shouldFindWhoIsLikeAPartnerThatSucceeded() {
        // given a partner whose success is told, and three more of its kind
        String model = aPartner("technology");
        String twin = aPartner("technology");
        String distant = aPartner("technology");
        String succeededToo = aPartner("technology");
        api.get("/api/partners/" + model + "/lookalikes").shouldBeProblem(409, "fit-not-assessed");
        assess(model, assessment(Map.of("brand-fit", 90), 70));
        assess(twin, assessment(Map.of("brand-fit", 88), 70));
        assess(distant, assessment(Map.of("brand-fit", 20), 30));
        assess(succeededToo, assessment(Map.of("brand-fit", 90), 70));
        for (String partnerId : List.of(model, succeededToo)) {
            api.post("/api/success-stories", "{\"partnerId\": \"%s\"}".formatted(partnerId))
                    .shouldHaveStatus(201);
        }

        // when
        var found = api.get("/api/partners/" + model + "/lookalikes?limit=500").shouldHaveStatus(200);

        // then
        assertThat(found.json().get("succeeded").asBoolean()).isTrue();
        var order = ids(found.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/partner/partnerId").asString()));
        assertThat(order.getFirst()).isEqualTo(twin);
        assertThat(order).contains(distant).doesNotContain(model, succeededToo);
        assertThat(found.json().at("/items/0/likeness").asInt()).isEqualTo(89);
        assertThat(found.json().at("/items/0/likeIn").toString())
                .contains("both are technology", "brand-fit 90 and 88");
        api.get("/api/partners/nobody/lookalikes").shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldShowByWhatIsJudgedWhenAsked() {
        var criteria = api.get("/api/fit-criteria").shouldHaveStatus(200).json();
        assertThat(criteria.at("/0/version").asInt()).isEqualTo(1);
        assertThat(ids(criteria.at("/0/criteria")
                        .valueStream()
                        .map(one -> one.get("code").asString())))
                .containsAll(SUBSTANCE)
                .contains("reach");
        assertThat(criteria.at("/0/redFlags")).isNotEmpty();
    }

    private static List<String> ids(Stream<String> ids) {
        return ids.toList();
    }

    private String aPartner(String type) {
        String partnerId = newId("p");
        api.post("/api/partners", """
                        {"partnerId": "%s", "name": "Hikari", "type": "%s", "ownerId": "u-sato"}
                        """.formatted(partnerId, type)).shouldHaveStatus(201);
        return partnerId;
    }

    private void assess(String partnerId, String assessment) {
        api.post("/api/partners/" + partnerId + "/fit", assessment).shouldHaveStatus(201);
    }

    /** All criteria of substance with the same points, but for some; red flags as named. */
    private static String assessment(Map<String, Integer> but, int points, String... redFlags) {
        String judgements = Stream.concat(
                        SUBSTANCE.stream(), but.keySet().stream().filter(code -> !SUBSTANCE.contains(code)))
                .map(code -> """
                        {"criterion": "%s", "points": %d, "evidence": ["its figures"]}
                        """.formatted(code, but.getOrDefault(code, points)))
                .collect(Collectors.joining(","));
        String flags = Stream.of(redFlags)
                .map(flag -> "{\"flag\": \"%s\", \"evidence\": [\"seen\"]}".formatted(flag))
                .collect(Collectors.joining(","));
        return "{\"judgements\": [%s], \"redFlags\": [%s], \"assessedBy\": \"u-sato\"}".formatted(judgements, flags);
    }
}
