package dev.kizuna.e2e.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The steps of docs/tour.md, asked for over HTTP. The numbers are the tour's. */
class DemoSlowIT {

    private static final Duration TO_PLAY = Duration.ofMinutes(4);

    /** What happened long ago is judged a minute after its last news. */
    private static final Duration TO_JUDGE = Duration.ofMinutes(4);

    private static final Client CLIENT = new Client(Stack.shared());
    private static final Http PARTNERS = CLIENT.partners();
    private static final Http CAMPAIGNS = CLIENT.campaigns();
    private static final Http FIGURES = CLIENT.figures();
    private static final Http PROMISES = CLIENT.promises();

    @TempDir
    static Path folder;

    private static PlayedDemo demo;

    @BeforeAll
    static void play() {
        demo = new PlayedDemo(Stack.shared(), folder);
        await().atMost(TO_PLAY).until(demo::hasTold);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void shouldRefuseNothingWhenItIsPlayed() {
        assertThat(demo.said()).noneMatch(line -> line.contains(" refused "));
        for (var application : Stack.shared().applications()) {
            assertThat(new Http(application.url())
                            .get("/actuator/prometheus")
                            .body()
                            .asString())
                    .as("dead letters of %s", application.name())
                    .doesNotContain("kizuna_dead_letters_total{");
        }
    }

    @Test
    void shouldOweAnAnswerSinceLongAndOneSoonWhenTodayIsOpened() { // 1
        promise("feedback-next-business-day", "p-hikari", "fb-hikari-forgotten", "BREACHED");
        promise("response-24h", "p-sakura", "inq-sakura-open", "WARNED");
        promise("response-24h", "p-minato", "inq-minato-late", "MET_LATE");
    }

    @Test
    void shouldBreakAPromiseWhenOneWatches() { // 2
        await().atMost(TO_JUDGE)
                .untilAsserted(() -> assertThat(items(
                                PROMISES, "/api/obligations?partnerId=p-sakura&policy=response-24h&status=BREACHED"))
                        .anyMatch(promise -> promise.get("subjectId").asString().startsWith("inq-watch-")));
    }

    @Test
    void shouldCountDownToTheNextClosingWhenFeedbackWaitsForItsPlan() { // 3
        JsonNode promise = promise("feedback-next-business-day", "p-aozora", "fb-aozora-due", "OPEN", "WARNED");
        assertThat(Instant.parse(promise.get("dueAt").asString())).isAfter(Instant.now());
    }

    @Test
    void shouldHaveReachedEveryTargetWhenSheIsAChampion() { // 4
        await().atMost(TO_JUDGE)
                .untilAsserted(() -> assertThat(targets("k-sato"))
                        .hasSize(3)
                        .allMatch(target -> target.get("status").asString().equals("REACHED")));
        assertThat(PARTNERS.get("/api/key-persons/k-sato/ramp").body().toString())
                .contains("kpi-sato-demos")
                .contains("reference-agreed");
    }

    @Test
    void shouldPraiseWithinTheHourWhenTheSecondOrderComes() { // 5
        await().atMost(TO_JUDGE).untilAsserted(() -> {
            assertThat(targets("k-nakamura"))
                    .allMatch(target -> target.get("status").asString().equals("REACHED"));
            assertThat(items(PROMISES, "/api/obligations?partnerId=p-sakura&policy=praise"))
                    .anyMatch(promise -> promise.get("status").asString().equals("MET"));
        });
    }

    @Test
    void shouldHaveHelpedWhenSomebodyHasNoTime() { // 6
        await().atMost(TO_JUDGE)
                .untilAsserted(() -> assertThat(targets("k-ito"))
                        .filteredOn(target -> target.get("status").asString().equals("MISSED"))
                        .hasSize(2));
        assertThat(PARTNERS.get("/api/mismatches/mm-ito").body().toString()).contains("HELPED");
        assertThat(PARTNERS.get("/api/key-persons/k-ito/load-plan").body().get("phases"))
                .hasSize(3);
    }

    @Test
    void shouldOweAJointReviewWhenHealthFell() { // 7
        await().atMost(TO_JUDGE).untilAsserted(() -> {
            JsonNode health = FIGURES.get("/api/health/p-hikari").body();
            assertThat(health.get("score").asInt()).isLessThan(40);
            promise("joint-review", "p-hikari", "p-hikari", "OPEN", "WARNED");
        });
        promise("remedy-planned", "p-hikari", "mm-kobayashi", "OPEN", "WARNED");
    }

    @Test
    void shouldBlameTheLandingPageAndCatchUpWhenItWasBrokenAndMended() { // 8
        await().atMost(TO_JUDGE).untilAsserted(() -> {
            JsonNode gap = gap("c-sakura-landing");
            assertThat(gap.get("blamedStage").asString()).isEqualTo("landing-page");
            assertThat(gap.get("closed").get("how").asString()).isEqualTo("caught-up");
        });
        assertThat(FIGURES.get("/api/campaign-targets/c-sakura-landing").body().toString())
                .contains("adj-landing-page");
    }

    @Test
    void shouldBlameWhatFellWhenTargetsAreMissedForOtherReasons() { // 9
        await().atMost(TO_JUDGE).untilAsserted(() -> {
            assertThat(gap("c-minato-cobrand").get("blamedStage").asString()).isEqualTo("message");
            assertThat(gap("c-hikari-referral").get("blamedStage").asString()).isEqualTo("reach");
        });
        promise("deliverable", "p-minato", "dl-cobrand-kit", "BREACHED");
    }

    @Test
    void shouldBeRepeatedWhenASuccessWasTold() { // 10
        assertThat(PARTNERS.get("/api/success-stories/story-sato").body().toString())
                .contains("deal-nakamura-1");
    }

    @Test
    void shouldTryOutWhenTwoGatesArePassed() { // 11
        JsonNode plan = PARTNERS.get("/api/market-entry-plans/p-sakura.manufacturing-kansai.1")
                .body();
        assertThat(plan.get("status").asString()).isEqualTo("PILOTS");
        assertThat(plan.get("findings")).hasSize(4);
    }

    @Test
    void shouldMissAValleyWhenAPeakIsLong() { // 12
        JsonNode plan = PARTNERS.get("/api/key-persons/k-nakamura/load-plan").body();
        assertThat(plan.get("missingValleys").toString()).contains("LONG_PEAK");
    }

    @Test
    void shouldKnowWhoFollowsWhenSomebodyLeft() { // 13
        assertThat(PARTNERS.get("/api/key-persons/k-yamaguchi/succession")
                        .body()
                        .toString())
                .contains("k-ogawa");
        assertThat(items(PROMISES, "/api/obligations?partnerId=p-kaede&status=OPEN"))
                .isEmpty();
    }

    @Test
    void shouldCreditTheSameSumUnderEachModelWhenTheCampaignIsOver() { // 14
        await().atMost(TO_JUDGE)
                .untilAsserted(() -> assertThat(FIGURES.get("/api/attribution?campaignId=c-aozora-autumn")
                                .body()
                                .get("models"))
                        .hasSize(5));
        assertThat(CAMPAIGNS.get("/api/campaigns/c-aozora-autumn").body().toString())
                .contains("COMPLETED");
    }

    @Test
    void shouldWaitForALookWhenASaleComesSecondsAfterItsLead() { // 15
        await().atMost(TO_JUDGE)
                .untilAsserted(() -> assertThat(items(CAMPAIGNS, "/api/commissions?withheld=true"))
                        .anyMatch(each -> each.get("conversionId").asString().equals("referred-hikari-2")));
        assertThat(items(CAMPAIGNS, "/api/payouts"))
                .anyMatch(payout -> payout.get("status").asString().equals("PAID"));
    }

    @Test
    void shouldAskForDecisionsWhenTheReviewIsPrepared() { // 17
        await().atMost(TO_JUDGE)
                .untilAsserted(() -> assertThat(FIGURES.get("/api/reviews/weekly?scope=total&preview=true")
                                .body()
                                .get("decisions")
                                .toString())
                        .contains("joint-review", "clear-or-reject"));
    }

    private static List<JsonNode> targets(String keyPersonId) {
        return list(FIGURES.get("/api/ramps/" + keyPersonId).body().get("targets"));
    }

    /** The gap of a campaign that was found last. */
    private static JsonNode gap(String campaignId) {
        List<JsonNode> gaps = items(FIGURES, "/api/gaps?campaignId=" + campaignId);
        assertThat(gaps).as("gaps of %s", campaignId).isNotEmpty();
        return gaps.getFirst();
    }

    private static JsonNode promise(String policy, String partnerId, String subjectId, String... status) {
        JsonNode[] found = new JsonNode[1];
        await().atMost(TO_JUDGE).untilAsserted(() -> {
            List<JsonNode> promises =
                    items(PROMISES, "/api/obligations?limit=200&partnerId=" + partnerId + "&policy=" + policy).stream()
                            .filter(each -> each.get("subjectId").asString().equals(subjectId))
                            .toList();
            assertThat(promises)
                    .as("%s of %s", policy, subjectId)
                    .anyMatch(
                            each -> List.of(status).contains(each.get("status").asString()));
            found[0] = promises.getFirst();
        });
        return found[0];
    }

    private static List<JsonNode> items(Http service, String path) {
        return list(service.get(path).body().get("items"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
