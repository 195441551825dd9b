package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.MarketEntryConcluded;
import dev.kizuna.event.partner.MarketEntryGatePassed;
import dev.kizuna.event.partner.MarketEntryPlanned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A market is entered with a partner within 90 days: research, outreaches, pilots, and a gate after each. */
class MarketEntryIT extends PartnerServiceStack {

    private static final String PLANS = "/api/market-entry-plans";
    private static final List<String> QUESTIONS = List.of("market-size", "buyers", "competitors", "regulation");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private String partnerId;

    @BeforeEach
    void aPartnerThatLooksForAMarket() {
        partnerId = aPartner();
    }

    @Test
    void shouldGoThroughAllGatesToAConclusionAndTellHowFarItIs() {
        // given
        var planned = api.post(PLANS, plan("retail-kansai", 10)).shouldHaveStatus(201);
        String path = planned.location();

        // when: research, five outreaches of which two find interest, two pilots of which one succeeds
        research(path);
        var researched = passes(path, "research");
        for (int priority = 1; priority <= 5; priority++) {
            approach(path, priority, priority < 3 ? "interested" : "no-answer");
        }
        passes(path, "outreach");
        pilot(path, "pilot-1", "o-1", 41);
        pilot(path, "pilot-2", "o-2", 3);
        var tried = passes(path, "pilots");
        var concluded = api.post(
                        path + "/conclusion", "{\"outcome\": \"expand\", \"reasons\": [\"one pays from May on\"]}")
                .shouldHaveStatus(200);

        // then
        assertThat(planned.text("/planId")).isEqualTo(partnerId + ".retail-kansai.1");
        assertThat(planned.text("/status")).isEqualTo("RESEARCH");
        assertThat(planned.text("/endsOn")).isEqualTo(day(10).plusDays(89).toString());
        assertThat(planned.text("/nextGate/missing")).contains("market-size", "regulation");
        assertThat(researched.text("/status")).isEqualTo("OUTREACH");
        assertThat(tried.text("/status")).isEqualTo("DECISION");
        assertThat(tried.json().has("nextGate")).isFalse();
        assertThat(tried.json().at("/pilots/0/succeeded").asBoolean()).isTrue();
        assertThat(tried.json().at("/pilots/1/succeeded").asBoolean()).isFalse();
        assertThat(concluded.text("/outcome")).isEqualTo("EXPAND");
        assertThat(api.get(path).json()).isEqualTo(concluded.json());
        await().untilAsserted(() -> assertThat(told(MarketEntryConcluded.class))
                .extracting(MarketEntryConcluded::getOutcome)
                .containsExactly("expand"));
        assertThat(told(MarketEntryPlanned.class)).singleElement().satisfies(event -> {
            assertThat(event.getMarket()).isEqualTo("retail-kansai");
            assertThat(event.getStartsOn()).isEqualTo(day(10));
            assertThat(event.getEndsOn()).isEqualTo(day(10).plusDays(89));
        });
        assertThat(told(MarketEntryGatePassed.class))
                .extracting(event -> event.getGate() + " " + event.getOutreaches() + " " + event.getPilots())
                .containsExactly("research 0 0", "outreach 5 0", "pilots 5 2");
    }

    @Test
    void shouldRunOnePlanForAMarketAtATimeHoweverManyAskAtOnce() {
        // when
        var answers = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> api.post(PLANS, plan("schools", 1))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // then
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.shouldBeProblem(409, "market-entry-running", "/market"));
        api.post(PLANS, plan("hospitals", 1)).shouldHaveStatus(201);

        // and when the first is concluded, the next may begin; a repetition finds its own
        api.post(
                        PLANS + "/" + partnerId + ".schools.1/conclusion",
                        "{\"outcome\": \"stop\", \"reasons\": [\"no budget this year\"]}")
                .shouldHaveStatus(200);
        var second = api.post(PLANS, plan("schools", 0), "Idempotency-Key", partnerId)
                .shouldHaveStatus(201);
        var repeated = api.post(PLANS, plan("schools", 0), "Idempotency-Key", partnerId)
                .shouldHaveStatus(201);
        assertThat(second.text("/planId")).isEqualTo(partnerId + ".schools.2");
        assertThat(repeated.location()).isEqualTo(second.location());
        api.post(PLANS, plan("schools", 1), "Idempotency-Key", partnerId)
                .shouldBeProblem(422, "idempotency-key-reused");
    }

    @Test
    void shouldListWhatIsOverdueAndWhatIsAtAStage() {
        // given: one whose 90th day was yesterday, one whose last day is today
        String late = api.post(PLANS, plan("late", 90)).shouldHaveStatus(201).text("/planId");
        String inTime =
                api.post(PLANS, plan("in-time", 89)).shouldHaveStatus(201).text("/planId");

        // when
        var overdue = api.get(PLANS + "?overdue=true&partnerId=" + partnerId).shouldHaveStatus(200);
        var all = api.get(PLANS + "?status=research&partnerId=" + partnerId).shouldHaveStatus(200);

        // then
        assertThat(ids(overdue)).containsExactly(late);
        assertThat(overdue.json().at("/items/0/overdue").asBoolean()).isTrue();
        assertThat(ids(all)).containsExactly(inTime, late);
        assertThat(api.get(PLANS + "/" + inTime).json().get("overdue").asBoolean())
                .isFalse();
        assertThat(ids(api.get(PLANS + "?market=in-time&partnerId=" + partnerId)))
                .containsExactly(inTime);
        api.get(PLANS + "?status=sleeping").shouldBeProblem(400, "invalid-parameter");
        api.get(PLANS + "?overdue=perhaps").shouldBeProblem(400, "invalid-parameter");
        api.get(PLANS + "/nothing").shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldRefuseEachWrongPlanAndFindingWithACodeOfItsOwn() {
        api.post(PLANS, "{}").shouldBeProblem(422, "missing-field", "/partnerId");
        api.post(PLANS, plan("Retail Kansai", 1)).shouldBeProblem(422, "invalid-field", "/market");
        api.post(PLANS, plan("retail", 1).replaceFirst(day(1).toString(), "soon"))
                .shouldBeProblem(422, "invalid-field", "/startsOn");
        api.post(PLANS, plan("retail", 1).replaceFirst(day(1).toString(), "+999999999-12-31"))
                .shouldBeProblem(422, "invalid-field", "/startsOn");
        api.post(PLANS, plan("retail", 1).replace(partnerId, "nobody"))
                .shouldBeProblem(422, "unknown-partner", "/partnerId");
        api.post(PLANS, plan("retail", 1).replace("\"market\"", "\"keyPersonId\": \"nobody\", \"market\""))
                .shouldBeProblem(422, "unknown-key-person", "/keyPersonId");

        String path = aPlan();
        String findings = path + "/findings";
        api.post(findings, "{}").shouldBeProblem(422, "missing-field", "/question");
        api.post(findings, finding("weather")).shouldBeProblem(422, "unknown-question", "/question");
        api.post(findings, finding("buyers").replace("census", " "))
                .shouldBeProblem(422, "evidence-missing", "/source");
        api.post(
                        findings,
                        finding("buyers").replace("\"answer\"", "\"occurredAt\": \"2020-01-01T00:00:00Z\", \"answer\""))
                .shouldBeProblem(422, "out-of-order", "/occurredAt");
        api.post(findings, finding("buyers")).shouldHaveStatus(201);
        api.post(findings, finding("buyers")).shouldHaveStatus(201);
        api.post(findings, finding("buyers").replace("1,200", "12"))
                .shouldBeProblem(409, "already-exists", "/findingId");
        api.post(PLANS + "/nothing/findings", finding("buyers")).shouldBeProblem(404, "not-found");
        gate(path, "research").shouldBeProblem(409, "research-incomplete");
        gate(path, "heaven").shouldBeProblem(422, "invalid-field", "/gate");
        assertThat(gate(path, "research").text("/detail"))
                .contains("market-size")
                .doesNotContain("buyers");
    }

    @Test
    void shouldRefuseEachWrongOutreachWithACodeOfItsOwn() {
        String path = aPlan();
        String outreaches = path + "/outreaches";
        api.post(outreaches, outreach(1)).shouldBeProblem(409, "gate-not-passed");
        gate(path, "outreach").shouldBeProblem(409, "gate-not-passed");
        research(path);
        passes(path, "research");
        gate(path, "research").shouldBeProblem(409, "gate-already-passed");

        api.post(outreaches, "{}").shouldBeProblem(422, "missing-field", "/prospectId");
        api.post(outreaches, outreach(0)).shouldBeProblem(422, "invalid-field", "/priority");
        IntStream.rangeClosed(1, 4)
                .forEach(priority -> api.post(outreaches, outreach(priority)).shouldHaveStatus(201));
        gate(path, "outreach").shouldBeProblem(409, "too-few-outreaches");
        api.post(outreaches, outreach(4).replace("o-4", "o-x")).shouldBeProblem(409, "priority-taken", "/priority");
        IntStream.rangeClosed(5, 10)
                .forEach(priority -> api.post(outreaches, outreach(priority)).shouldHaveStatus(201));
        api.post(outreaches, outreach(11)).shouldBeProblem(409, "too-many-outreaches");
        gate(path, "outreach").shouldBeProblem(409, "outreach-open");

        settle(path, 1, "ignored").shouldBeProblem(422, "invalid-field", "/result");
        settle(path, 99, "dropped").shouldBeProblem(404, "not-found");
        IntStream.rangeClosed(1, 9)
                .forEach(priority -> settle(path, priority, "not-interested").shouldHaveStatus(200));
        settle(path, 1, "interested").shouldBeProblem(409, "outreach-settled");
        settle(path, 10, "dropped").shouldHaveStatus(200);
        gate(path, "outreach").shouldBeProblem(409, "nobody-interested");
        approach(path, 11, "interested");
        passes(path, "outreach");
    }

    @Test
    void shouldRefuseEachWrongPilotAndConclusionWithACodeOfItsOwn() {
        // given
        String path = aPlan();
        String pilots = path + "/pilots";
        conclude(path, "expand", "x").shouldBeProblem(409, "gate-not-passed", "/outcome");
        conclude(path, "adjust", "x").shouldBeProblem(409, "gate-not-passed", "/outcome");
        research(path);
        passes(path, "research");
        api.post(pilots, pilot("pilot-1", "o-1")).shouldBeProblem(409, "gate-not-passed");
        for (int priority = 1; priority <= 5; priority++) {
            approach(path, priority, priority < 2 ? "interested" : "no-answer");
        }
        passes(path, "outreach");

        // then: pilots
        api.post(pilots, "{}").shouldBeProblem(422, "missing-field", "/outreachId");
        api.post(pilots, pilot("pilot-1", "o-9")).shouldBeProblem(422, "invalid-field", "/outreachId");
        api.post(pilots, pilot("pilot-1", "o-2")).shouldBeProblem(409, "outreach-not-interested", "/outreachId");
        gate(path, "pilots").shouldBeProblem(409, "pilot-missing");
        api.post(pilots, pilot("pilot-1", "o-1")).shouldHaveStatus(201);
        gate(path, "pilots").shouldBeProblem(409, "pilot-running");
        api.post(pilots, pilot("pilot-2", "o-1")).shouldHaveStatus(201);
        api.post(pilots, pilot("pilot-3", "o-1")).shouldBeProblem(409, "too-many-pilots");
        end(path, "pilot-9", 1).shouldBeProblem(404, "not-found");
        end(path, "pilot-1", -1).shouldBeProblem(422, "invalid-field", "/actual");
        end(path, "pilot-1", 39).shouldHaveStatus(200);
        end(path, "pilot-1", 40).shouldBeProblem(409, "pilot-ended");
        end(path, "pilot-2", 0).shouldHaveStatus(200);
        passes(path, "pilots");
        api.post(pilots, pilot("pilot-3", "o-1")).shouldBeProblem(409, "gate-already-passed");

        // and the conclusion
        conclude(path, "celebrate", "x").shouldBeProblem(422, "invalid-field", "/outcome");
        conclude(path, "expand", "x").shouldBeProblem(409, "pilot-not-succeeded", "/outcome");
        api.post(path + "/conclusion", "{\"outcome\": \"adjust\"}").shouldBeProblem(422, "reason-missing", "/reasons");
        api.post(path + "/conclusion", "{\"outcome\": \"adjust\", \"reasons\": [\"x\"]}", "If-Match", "\"1\"")
                .shouldBeProblem(412, "version-mismatch");
        conclude(path, "adjust", "too dear for one shop").shouldHaveStatus(200);
        conclude(path, "stop", "x").shouldBeProblem(409, "market-entry-concluded");
        api.post(path + "/outreaches", outreach(6)).shouldBeProblem(409, "market-entry-concluded");
        gate(path, "research").shouldBeProblem(409, "market-entry-concluded");
    }

    @Test
    void shouldShowWhatAPlanHasToDoWhenAsked() {
        var rules = api.get("/api/market-entry-rules").shouldHaveStatus(200).json();
        assertThat(rules.at("/0/days").asInt()).isEqualTo(90);
        assertThat(rules.at("/0/outreaches").toString()).isEqualTo("{\"least\":5,\"most\":10}");
        assertThat(rules.at("/0/pilots").toString()).isEqualTo("{\"least\":1,\"most\":2}");
        assertThat(rules.at("/0/questions")
                        .valueStream()
                        .map(one -> one.get("code").asString()))
                .containsExactlyElementsOf(QUESTIONS);
    }

    private String aPlan() {
        return api.post(PLANS, plan("retail", 1)).shouldHaveStatus(201).location();
    }

    private void research(String path) {
        QUESTIONS.forEach(
                question -> api.post(path + "/findings", finding(question)).shouldHaveStatus(201));
    }

    private void approach(String path, int priority, String result) {
        api.post(path + "/outreaches", outreach(priority)).shouldHaveStatus(201);
        settle(path, priority, result).shouldHaveStatus(200);
    }

    private void pilot(String path, String pilotId, String outreachId, int actual) {
        api.post(path + "/pilots", pilot(pilotId, outreachId)).shouldHaveStatus(201);
        end(path, pilotId, actual).shouldHaveStatus(200);
    }

    private Api.Answer settle(String path, int priority, String result) {
        return api.post(path + "/outreaches/o-" + priority + "/result", "{\"result\": \"%s\"}".formatted(result));
    }

    private Api.Answer end(String path, String pilotId, int actual) {
        return api.post(path + "/pilots/" + pilotId + "/result", "{\"actual\": %d}".formatted(actual));
    }

    private Api.Answer conclude(String path, String outcome, String reason) {
        return api.post(
                path + "/conclusion", "{\"outcome\": \"%s\", \"reasons\": [\"%s\"]}".formatted(outcome, reason));
    }

    private Api.Answer gate(String path, String gate) {
        return api.post(path + "/gates/" + gate, "{}");
    }

    private Api.Answer passes(String path, String gate) {
        return gate(path, gate).shouldHaveStatus(200);
    }

    private String plan(String market, int startedDaysAgo) {
        return """
                {"partnerId": "%s", "market": "%s", "startsOn": "%s", "occurredAt": "%s"}
                """.formatted(
                        partnerId,
                        market,
                        day(startedDaysAgo),
                        Instant.now().minus(startedDaysAgo, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS));
    }

    private static String finding(String question) {
        return """
                {"findingId": "f-%s", "question": "%s", "answer": "1,200 shops", "source": "census"}
                """.formatted(question, question);
    }

    private static String outreach(int priority) {
        return """
                {"outreachId": "o-%d", "prospectId": "lead-%d", "priority": %d, "why": "opens shops"}
                """.formatted(priority, priority, priority);
    }

    private static String pilot(String pilotId, String outreachId) {
        return """
                {"pilotId": "%s", "outreachId": "%s", "metric": "weekly-users", "target": 40}
                """.formatted(pilotId, outreachId);
    }

    private static LocalDate day(int daysAgo) {
        return LocalDate.now(TOKYO).minusDays(daysAgo);
    }

    private static List<String> ids(Api.Answer list) {
        return list.json()
                .at("/items")
                .valueStream()
                .map(item -> item.get("planId").asString())
                .toList();
    }

    private <E> List<E> told(Class<E> type) {
        Stream<Object> events =
                topics.about("partner.lifecycle", partnerId).stream().map(TopicLog.Entry::event);
        return events.filter(type::isInstance).map(type::cast).toList();
    }
}
