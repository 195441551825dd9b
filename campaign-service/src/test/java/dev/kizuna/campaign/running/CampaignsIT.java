package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CampaignAdjusted;
import dev.kizuna.event.campaign.CampaignCompleted;
import dev.kizuna.event.campaign.CampaignLaunched;
import dev.kizuna.event.campaign.CampaignPaused;
import dev.kizuna.event.campaign.CampaignPhase;
import dev.kizuna.event.campaign.CampaignPlanned;
import dev.kizuna.event.campaign.CampaignTarget;
import dev.kizuna.event.campaign.DeliverableDelivered;
import dev.kizuna.event.campaign.DeliverablePromised;
import dev.kizuna.event.campaign.DeliverableWithdrawn;
import dev.kizuna.event.campaign.LinkMade;
import dev.kizuna.event.campaign.ParticipantJoined;
import dev.kizuna.event.campaign.ParticipantLeft;
import dev.kizuna.event.kpi.Scope;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.event.partner.PartnerTerminated;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Campaigns from plan to end, over HTTP and topics. */
class CampaignsIT extends RunningService {

    private static final String LEADS = "[{\"metric\": \"leads\", \"target\": \"%d\", \"unit\": \"count\"}]";

    @Test
    void shouldTellOfACampaignInOrderWhenItRunsItsCourse() {
        Answer planned = api.post("/api/campaigns", """
                {"partnerId": "%s", "title": "春の共催", "objective": "LEAD_GENERATION",
                 "startsOn": "2026-04-01", "endsOn": "2026-06-30",
                 "phases": [{"phaseId": "run", "kind": "run", "startsOn": "2026-04-01", "endsOn": "2026-06-30"}],
                 "budget": {"amount": "300000.50", "currency": "JPY"}, "occurredAt": "2026-03-20T10:00:00+09:00"}
                """.formatted(partnerId)).hasStatus(201);
        String campaign = planned.header("Location");
        assertThat(campaign)
                .isEqualTo("/api/campaigns/" + planned.json().path("campaignId").asString());

        api.put(
                        campaign + "/targets",
                        "{\"targets\": " + LEADS.formatted(100) + "}",
                        "If-Match",
                        planned.header("ETag"))
                .hasStatus(200);
        api.post(campaign + "/launch", at("2026-04-01")).hasStatus(200);
        api.post(campaign + "/adjust", """
                {"adjustmentId": "a-1", "reason": "The fair was cancelled", "reasonCode": "market", "targets": %s,
                 "occurredAt": "2026-04-10T09:00:00+09:00"}
                """.formatted(LEADS.formatted(50))).hasStatus(200);
        Answer promised = api.post(campaign + "/deliverables", """
                {"kind": "webinar", "side": "partner", "ownerId": "person-1", "dueAt": "2026-05-01T18:00:00+09:00"}
                """).hasStatus(201);
        assertThat(promised.json().path("overdue").asBoolean()).isTrue();
        api.post(promised.header("Location") + "/deliver", "{\"evidenceUrl\": \"https://example.com/w\"}")
                .hasStatus(200);
        api.post(
                        campaign + "/pause",
                        "{\"reason\": \"Golden Week\", \"reasonCode\": \"season\", "
                                + at("2026-04-29").substring(1))
                .hasStatus(200);
        api.post(
                        campaign + "/launch",
                        "{\"reason\": \"It is over\", " + at("2026-05-07").substring(1))
                .hasStatus(200);
        Answer completed = api.post(campaign + "/complete", "{\"lessons\": \"Webinars work\"}")
                .hasStatus(200);

        assertThat(completed.json().path("status").asString()).isEqualTo("COMPLETED");
        assertThat(completed.json().at("/pauses/0/resumedBecause").asString()).isEqualTo("It is over");
        assertThat(completed.json().at("/adjustments/0/by").asString()).isEqualTo("local");
        assertThat(completed.json().at("/deliverables/0/status").asString()).isEqualTo("delivered");
        assertThat(api.get(campaign).hasStatus(200).json()).isEqualTo(completed.json());
        List<SpecificRecord> events = awaitEvents(
                partnerId,
                CampaignPlanned.class,
                CampaignLaunched.class,
                CampaignAdjusted.class,
                DeliverablePromised.class,
                DeliverableDelivered.class,
                CampaignPaused.class,
                CampaignLaunched.class,
                CampaignCompleted.class);
        var plan = (CampaignPlanned) events.getFirst();
        assertThat(plan.getOccurredAt()).isEqualTo(Instant.parse("2026-03-20T01:00:00Z"));
        assertThat(plan.getBudget()).contains(new Money(new BigDecimal("300000.5000"), "JPY"));
        assertThat(plan.getTitle()).contains("春の共催");
        assertThat(plan.getPhases())
                .containsExactly(
                        new CampaignPhase("run", "run", LocalDate.parse("2026-04-01"), LocalDate.parse("2026-06-30")));
        assertThat(((CampaignLaunched) events.get(1)).getTargets())
                .containsExactly(new CampaignTarget("leads", new BigDecimal("100.0000"), "count"));
        var adjusted = (CampaignAdjusted) events.get(2);
        assertThat(adjusted.getReason()).as("words stay behind").isEqualTo("market");
        assertThat(adjusted.getAdjustmentId()).contains("a-1");
        assertThat(adjusted.getBefore())
                .containsExactly(new CampaignTarget("leads", new BigDecimal("100.0000"), "count"));
        assertThat(((CampaignPaused) events.get(5)).getReason()).contains("season");
        assertThat(((CampaignCompleted) events.getLast()).getLessons()).isEmpty();
    }

    @Test
    void shouldRefuseALaunchThatCannotBe() {
        Answer planned = aPlannedCampaign("2026-04-01", "2026-06-30");
        String campaign = planned.header("Location");

        api.post(campaign + "/launch", at("2026-04-01")).isProblem(409, "targets-missing");
        Answer set = api.put(
                        campaign + "/targets",
                        "{\"targets\": " + LEADS.formatted(3) + "}",
                        "If-Match",
                        planned.header("ETag"))
                .hasStatus(200);
        api.post(campaign + "/launch", at("2026-07-01")).isProblem(409, "campaign-over");
        api.post(campaign + "/launch", at("2026-04-01"), "If-Match", "\"1\"").isProblem(412, "version-mismatch");
        assertThat(api.get(campaign).json().path("status").asString()).isEqualTo("PLANNED");
        Answer launched = api.post(campaign + "/launch", at("2026-03-25"), "If-Match", set.header("ETag"))
                .hasStatus(200);

        String targets = "{\"targets\": " + LEADS.formatted(1) + "}";
        api.put(campaign + "/targets", targets).isProblem(428, "precondition-required");
        api.put(campaign + "/targets", targets, "If-Match", "\"1\"").isProblem(412, "version-mismatch");
        api.put(campaign + "/targets", targets, "If-Match", launched.header("ETag"))
                .isProblem(409, "targets-locked");
        api.put(
                        campaign + "/plan",
                        "{\"objective\": \"SALES\", \"startsOn\": \"2026-04-01\", \"endsOn\": \"2026-04-02\"}",
                        "If-Match",
                        "*")
                .isProblem(409, "targets-locked");
        api.post(campaign + "/pause", "{}").isProblem(422, "reason-missing");
        api.post(campaign + "/complete", "{\"lessons\": \" \"}").isProblem(422, "lesson-missing");
        api.post(campaign + "/adjust", "{\"reason\": \"so\", \"kind\": \"weather\"}")
                .isProblem(422, "unknown-adjustment-kind");
        api.post(campaign + "/adjust", "{\"kind\": \"message\"}").isProblem(422, "reason-missing");
    }

    @Test
    void shouldRefuseTargetsWithTheirOwnCodes() {
        assertTargetRefused("{\"metric\": \"leads\", \"target\": \"1\"}", "unit-missing", "/targets/0/unit");
        assertTargetRefused(
                "{\"metric\": \"leads\", \"target\": \"1\", \"unit\": \"pieces\"}", "unknown-unit", "/targets/0/unit");
        assertTargetRefused(
                "{\"metric\": \"fame\", \"target\": \"1\", \"unit\": \"count\"}",
                "unknown-metric",
                "/targets/0/metric");
        assertTargetRefused(
                "{\"metric\": \"leads\", \"target\": \"-1\", \"unit\": \"count\"}",
                "target-not-positive",
                "/targets/0/target");
        assertTargetRefused(
                "{\"metric\": \"leads\", \"target\": \"1e300\", \"unit\": \"count\"}",
                "target-too-large",
                "/targets/0/target");
    }

    @Test
    void shouldLetOtherPartnersTakePart() {
        String campaign = "/api/campaigns/" + aRunningCampaign();
        String guest = "p-guest-" + UUID.randomUUID();
        kafka.listPartner(guest);
        api.post("/api/links", link(guest, campaign)).isProblem(422, "not-a-participant");

        api.post(campaign + "/participants", "{\"partnerId\": \"%s\", \"role\": \"co-host\"}".formatted(guest))
                .hasStatus(200);

        api.post("/api/links", link(guest, campaign)).hasStatus(201);
        String promised = api.post(campaign + "/deliverables", """
                {"kind": "podcast", "side": "partner", "partnerId": "%s", "ownerId": "u-guest",
                 "dueAt": "2099-05-01T18:00:00+09:00"}
                """.formatted(guest))
                .hasStatus(201)
                .header("Location");
        assertThat(api.get("/api/campaigns?status=RUNNING&partnerId=" + guest)
                        .json()
                        .path("items"))
                .hasSize(1);
        Answer left =
                api.post(campaign + "/participants/" + guest + "/leave", "{}").hasStatus(200);
        assertThat(left.json().at("/participants/0/leftAt").isMissingNode()).isFalse();
        assertThat(api.get(promised).json().path("withdrawnBecause").asString()).isEqualTo("participant-left");
        List<SpecificRecord> events = awaitEvents(
                guest,
                ParticipantJoined.class,
                LinkMade.class,
                DeliverablePromised.class,
                ParticipantLeft.class,
                DeliverableWithdrawn.class);
        var joined = (ParticipantJoined) events.getFirst();
        assertThat(joined.getLeadPartnerId()).isEqualTo(partnerId);
        assertThat(joined.getRole()).isEqualTo("co-host");
        assertThat(((DeliverablePromised) events.get(2)).getSide()).contains("partner");

        api.post(campaign + "/participants", "{\"partnerId\": \"%s\", \"role\": \"co-host\"}".formatted(partnerId))
                .isProblem(422, "own-campaign");
        api.post(campaign + "/participants", "{\"partnerId\": \"nobody\", \"role\": \"co-host\"}")
                .isProblem(422, "unknown-partner");
        kafka.send(PartnerTerminated.newBuilder()
                .setEventId("end" + suffix)
                .setOccurredAt(Instant.parse("2026-04-01T00:00:00Z"))
                .setPartnerId(guest)
                .setFromStage(PartnerStage.ACTIVE)
                .setToStage(PartnerStage.TERMINATED)
                .setReason("contract-ended")
                .build());
        await().untilAsserted(() -> api.post(
                        campaign + "/participants", "{\"partnerId\": \"%s\", \"role\": \"speaker\"}".formatted(guest))
                .isProblem(409, "partner-suspended"));
    }

    @Test
    void shouldShowTheEffectOfAnAdjustmentAndWhatCameOfTheTargets() {
        String id = aRunningCampaign();
        String campaign = "/api/campaigns/" + id;
        String guest = "p-guest-" + UUID.randomUUID();
        kafka.listPartner(guest);
        api.post(campaign + "/participants", "{\"partnerId\": \"%s\", \"role\": \"speaker\"}".formatted(guest))
                .hasStatus(200);
        api.post(campaign + "/adjust", """
                {"adjustmentId": "form", "kind": "landing-page", "reason": "Twelve fields were too many",
                 "before": "12", "after": "4", "occurredAt": "2026-04-10T10:00:00+09:00"}
                """).hasStatus(200);

        // when cards come twice, out of order, of two partners, with one that cannot be read among them
        send(card(partnerId, id, "2026-04-09", 2, 4, 40));
        send(card(partnerId, id, "2026-04-09", 1, 1, 1));
        send(card(partnerId, id, "2026-04-09", 2, 4, 40));
        kafka.sendRaw(
                Topics.KPI_SCORECARD,
                TestKafka.partitionOf(partnerId),
                partnerId + "/CAMPAIGN/" + id + "/2026-04-12",
                "poison".getBytes(StandardCharsets.UTF_8));
        send(card(guest, id, "2026-04-08", 1, 2, 0));
        send(card("p-stranger-" + suffix, id, "2026-04-08", 1, 1000, 0));
        send(card(partnerId, id, "2026-04-11", 1, 30, 60));

        // then both stretches are seen, of all who take part together
        await().untilAsserted(() -> {
            var effect = api.get(campaign + "/adjustments?days=3")
                    .hasStatus(200)
                    .json()
                    .path(0);
            assertThat(effect.at("/before/figures/counters/leads").asInt()).isEqualTo(6);
            assertThat(effect.at("/after/figures/counters/leads").asInt()).isEqualTo(30);
            assertThat(effect.at("/before/figures/figures/cpl/amount").asString())
                    .isEqualTo("6.6667");
            assertThat(effect.at("/after/figures/figures/conversionRate").asDouble())
                    .isZero();
            assertThat(effect.at("/before/figures/figures/leadRate").isNull()).isTrue();
            assertThat(effect.at("/before/figures/reasons/leadRate").asString()).isEqualTo("no touches");
            assertThat(effect.at("/comparable").asBoolean()).isTrue();
        });
        assertThat(api.get(campaign + "/adjustments?days=14")
                        .json()
                        .at("/0/before/daysBeforeLaunch")
                        .asInt())
                .isEqualTo(5);
        api.get(campaign + "/adjustments?days=93").isProblem(400, "invalid-parameter");
        api.get("/api/campaigns/none/adjustments").isProblem(404, "not-found");
        Answer completed = api.post(campaign + "/complete", "{\"lessons\": \"Short forms\"}")
                .hasStatus(200);
        assertThat(completed.json().at("/results/0/actual").asString()).isEqualTo("36");
        assertThat(completed.json().at("/results/0/reached").asBoolean()).isFalse();
        assertThat(completed.json().at("/spent/amount").asString()).isEqualTo("100");

        // when more becomes known after the end
        send(card(partnerId, id, "2026-04-11", 2, 31, 160));

        // then what was kept with the end stays
        await().untilAsserted(() -> {
            var now = api.get(campaign).json();
            assertThat(now.at("/spent/amount").asString()).isEqualTo("200");
            assertThat(now.at("/results/0/actual").asString()).isEqualTo("36");
        });
    }

    @Test
    void shouldTellOfCampaignsAtTheSameTime() {
        String spring = aPlannedCampaign("2026-04-01", "2026-06-30")
                .json()
                .path("campaignId")
                .asString();
        String may = aPlannedCampaign("2026-05-01", "2026-05-31")
                .json()
                .path("campaignId")
                .asString();
        String autumn = aPlannedCampaign("2026-09-01", "2026-09-30")
                .json()
                .path("campaignId")
                .asString();

        assertThat(overlapping(spring)).containsExactly(may);
        assertThat(overlapping(may)).containsExactly(spring);
        assertThat(overlapping(autumn)).isEmpty();
        String list = "/api/campaigns?partnerId=" + partnerId;
        assertThat(api.get(list + "&from=2026-05-31&to=2026-08-31").json().path("items"))
                .hasSize(2);
        assertThat(api.get(list + "&objective=SALES&from=2026-07-01").json().path("items"))
                .hasSize(1);
        assertThat(api.get(list + "&objective=AWARENESS").json().path("items")).isEmpty();
        api.get(list + "&from=spring").isProblem(400, "invalid-parameter");
    }

    @Test
    void shouldPlanPhasesAnewBeforeAndAfterTheLaunch() {
        Answer planned = aPlannedCampaign("2026-04-01", "2026-06-30");
        String campaign = planned.header("Location");
        String phases = """
                {"phases": [{"phaseId": "a", "kind": "preparation", "startsOn": "2026-04-01", "endsOn": "2026-04-07"},
                            {"phaseId": "b", "kind": "follow-up", "startsOn": "2026-06-01", "endsOn": "%s"}]}
                """;

        api.put(campaign + "/phases", phases.formatted("2026-07-01"), "If-Match", "*")
                .isProblem(422, "phase-outside-campaign");
        api.put(campaign + "/phases", phases.formatted("2026-06-30").replace("follow-up", "party"), "If-Match", "*")
                .isProblem(422, "invalid-field");
        Answer phased = api.put(
                        campaign + "/phases", phases.formatted("2026-06-30"), "If-Match", planned.header("ETag"))
                .hasStatus(200);

        assertThat(phased.json().path("phases")).hasSize(2);
        awaitEvents(partnerId, CampaignPlanned.class, CampaignPlanned.class);
    }

    private List<String> overlapping(String campaign) {
        return api.get("/api/campaigns/" + campaign)
                .json()
                .path("overlapping")
                .valueStream()
                .map(id -> id.asString())
                .toList();
    }

    private void assertTargetRefused(String target, String code, String pointer) {
        Answer answer =
                api.post("/api/campaigns", """
                {"partnerId": "%s", "objective": "SALES", "startsOn": "2026-04-01", "endsOn": "2026-06-30",
                 "targets": [%s]}
                """.formatted(partnerId, target)).isProblem(422, code);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @SafeVarargs
    private List<SpecificRecord> awaitEvents(String partner, Class<? extends SpecificRecord>... types) {
        await().untilAsserted(() -> assertThat(kafka.eventsOf(Topics.CAMPAIGN_LIFECYCLE, partner))
                .extracting(SpecificRecord::getClass)
                .containsExactly(types));
        return kafka.eventsOf(Topics.CAMPAIGN_LIFECYCLE, partner);
    }

    private Answer aPlannedCampaign(String from, String to) {
        return api.post("/api/campaigns", """
                {"partnerId": "%s", "objective": "SALES", "startsOn": "%s", "endsOn": "%s"}
                """.formatted(partnerId, from, to)).hasStatus(201);
    }

    private static String link(String partner, String campaign) {
        return """
                {"partnerId": "%s", "campaignId": "%s", "target": "https://shop.example/"}
                """.formatted(partner, campaign.substring("/api/campaigns/".length()));
    }

    private static String at(String day) {
        return "{\"occurredAt\": \"" + day + "T09:00:00+09:00\"}";
    }

    private void send(ScorecardUpdated card) {
        String key = card.getPartnerId() + "/CAMPAIGN/" + card.getScopeId() + "/" + card.getDay();
        kafka.send(key, card, PartnerKeys.partition(key, Topics.DEFAULT_PARTITIONS));
    }

    private static ScorecardUpdated card(
            String partner, String campaign, String day, long revision, long leads, long cost) {
        return ScorecardUpdated.newBuilder()
                .setEventId(partner + campaign + day + revision)
                .setOccurredAt(Instant.parse("2026-04-12T00:00:00Z"))
                .setPartnerId(partner)
                .setScope(Scope.CAMPAIGN)
                .setScopeId(campaign)
                .setDay(LocalDate.parse(day))
                .setTimeZone("Asia/Tokyo")
                .setRevision(revision)
                .setCounters(Map.of("leads", leads))
                .setSums(Map.of("costFee", new BigDecimal(cost).setScale(4)))
                .setReportingCurrency("JPY")
                .build();
    }
}
