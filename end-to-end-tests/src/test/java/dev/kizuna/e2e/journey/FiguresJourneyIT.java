package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static dev.kizuna.e2e.stack.Events.money;
import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What figures say of a campaign and of a partnership, from the first event to the people who must hear of it. */
class FiguresJourneyIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration POLL = Duration.ofMillis(200);

    private final Client client = new Client(Stack.shared());
    private final Http figures = client.figures();
    private final LocalDate today = LocalDate.now(TOKYO);

    @Test
    void shouldBlameTheBrokenLandingPageAndCloseTheGapWhenLeadsComeAgain() {
        // given a campaign of thirty days whose visitors stay, but leave their names no more since its eleventh
        String partner = "gap-partner";
        String campaign = "gap-campaign";
        LocalDate first = today.minusDays(21);
        client.register(partner);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            for (int visit = 0; visit < 10; visit++) {
                events.add(touch(partner, campaign, "gap-" + day + "-" + visit, first.plusDays(day)));
            }
            events.addAll(leads(partner, campaign, first.plusDays(day), day < 10 ? 5 : day % 2));
        }
        client.handIn(client.campaigns(), events);
        client.awaitCounters("campaign", campaign, Map.of("touches", 200, "leads", 55));
        launch(partner, campaign, first);

        // then its gap is there, with the stage that is blamed
        JsonNode gap = awaitGap(campaign, "open");
        assertThat(gap.get("metric").asString()).isEqualTo("leads");
        assertThat(gap.get("day").asString()).isEqualTo(today.minusDays(2).toString());
        assertThat(gap.get("actual").asString()).isEqualTo("55");
        assertThat(new BigDecimal(gap.get("targetToDate").asString()))
                .isBetween(new BigDecimal("66"), new BigDecimal("67"));
        assertThat(gap.get("blamedStage").asString()).isEqualTo("landing-page");
        assertThat(gap.at("/evidence/landing-page.before").asDouble()).isEqualTo(0.5);
        assertThat(gap.at("/evidence/landing-page.now").asDouble()).isEqualTo(0.05);
        String gapId = gap.get("gapId").asString();
        assertThat(table("/api/gaps?campaignId=" + campaign)).contains(gapId).contains("landing-page");

        // and Slack says what is missing and why, and somebody owes an adjustment
        String matter = partner + "/gap-" + gapId;
        assertThat(awaitMessage(partner, matter, "ランディングページ").toString())
                .contains(campaign, "リード", "50% から 5% へ", "90%");
        client.awaitObligation(partner, "gap-answered", campaign, "OPEN");

        // when the page is repaired
        var adjusted = client.campaigns()
                .post(
                        "/api/campaigns/" + campaign + "/adjust",
                        Map.of("kind", "landing-page", "reason", "The form sends again", "after", "v2"));
        assertThat(adjusted.status()).as("%s", adjusted.body()).isEqualTo(200);

        // then that is kept
        client.awaitObligation(partner, "gap-answered", campaign, "MET");

        // when yesterday's leads are heard of
        client.handIn(client.campaigns(), leads(partner, campaign, today.minusDays(1), 16));

        // then the gap is closed, and so it says in the message that stands
        JsonNode closed = awaitGap(campaign, "closed");
        assertThat(closed.get("gapId").asString()).isEqualTo(gapId);
        assertThat(closed.at("/closed/how").asString()).isEqualTo("caught-up");
        assertThat(closed.at("/closed/actual").asString()).isEqualTo("71");
        assertThat(awaitMessage(partner, matter, "目標に追いつきました").get("edits")).isNotEmpty();
        assertThat(messages(partner, matter)).hasSize(1);
        assertThat(figures.get("/api/gaps?status=open&campaignId=" + campaign)
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void shouldOweAReviewWhenHealthFallsAndHaveItsPackReadyAsItWas() {
        // given a partner that won deals until a month ago, and whose newest ones leave the thirty days that count
        String partner = "health-partner";
        client.register(partner);
        LocalDate yesterday = today.minusDays(1);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int deal = 0; deal < 9; deal++) {
            events.addAll(won(partner, "before-" + deal, yesterday.minusDays(40 + 4L * deal)));
        }
        for (int deal = 0; deal < 6; deal++) {
            events.addAll(won(partner, "lately-" + deal, yesterday.minusDays(33)));
        }
        LocalDate lastWeek = today.with(previousOrSame(MONDAY)).minusWeeks(1);
        LocalDate weekBefore = lastWeek.minusWeeks(1);
        events.addAll(leads(partner, null, weekBefore, 4));
        events.addAll(leads(partner, null, lastWeek, 2));
        for (int visit = 0; visit < 3; visit++) {
            events.add(touch(partner, "health-campaign", "health-" + visit, lastWeek.plusDays(visit)));
        }
        events.add(sale(partner, lastWeek.plusDays(3)));
        client.handIn(client.campaigns(), events);
        client.awaitCounters("partner", partner, Map.of("won", 15, "leads", 6, "touches", 3, "conversions", 1));

        // then its health fell, and a review is owed
        JsonNode health = await().atMost(Client.soon())
                .pollInterval(POLL)
                .until(
                        () -> figures.get("/api/health/" + partner).body(),
                        body -> body.path("fall").isObject());
        assertThat(health.get("before").asInt() - health.get("score").asInt()).isGreaterThanOrEqualTo(15);
        assertThat(health.at("/fall/day").asString()).isEqualTo(yesterday.toString());
        await().atMost(Client.soon())
                .pollInterval(POLL)
                .until(() -> client.statuses(partner, "joint-review").keySet().stream()
                        .anyMatch(status -> status.equals("OPEN") || status.equals("WARNED")));

        // and its manager and the total have the same figures, as a table too
        client.awaitCounters("partner-manager", "owner-" + partner, Map.of("won", 15, "leads", 6));
        assertThat(client.card("total", "").at("/counters/won").asInt()).isGreaterThanOrEqualTo(15);
        assertThat(table("/api/scorecards?grain=week&scope=partner&id=" + partner))
                .contains(week(lastWeek), week(weekBefore));

        // and the sale is divided under five models, to the last yen
        Map<String, BigDecimal> credits = new TreeMap<>();
        await().atMost(Client.soon()).pollInterval(POLL).untilAsserted(() -> {
            credits.clear();
            for (JsonNode model :
                    figures.get("/api/attribution?partnerId=" + partner).body().get("models")) {
                for (JsonNode line : model.get("lines")) {
                    credits.merge(
                            model.get("model").asString(),
                            new BigDecimal(line.at("/credited/revenue/0/amount").asString()),
                            BigDecimal::add);
                }
            }
            assertThat(credits).containsOnlyKeys("first", "last", "linear", "time-decay", "u-shape");
            assertThat(credits.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("900001"));
        });

        // when the week before last is frozen, and a lead of it is heard of afterwards
        String pack = "/api/reviews/weekly?scope=partner&id=" + partner;
        JsonNode frozen = freeze(partner, weekBefore);
        assertThat(figure(frozen, "leads").get("now").asString()).isEqualTo("4");
        Instant then = Instant.now().plusSeconds(1);
        await().pollInterval(POLL).until(() -> Instant.now().isAfter(then));
        client.handIn(client.campaigns(), List.of(lead(partner, null, "late", weekBefore)));
        client.awaitCounters("partner", partner, Map.of("leads", 7));

        // then the pack stands as it was, and so does the page when it is asked for as of then
        assertThat(figures.get(pack + "&period=" + week(weekBefore)).body()).isEqualTo(frozen);
        await().atMost(Client.soon()).pollInterval(POLL).until(() -> leads(partner, "&asOf=" + Instant.now()) == 7);
        assertThat(leads(partner, "&asOf=" + then)).isEqualTo(6);

        // and the next pack tells what changed, and what waits
        JsonNode next = freeze(partner, lastWeek);
        assertThat(next.get("previous").asString()).isEqualTo(week(weekBefore));
        assertThat(figure(next, "leads").toString()).contains("\"now\":\"2\"", "\"before\":\"5\"", "\"change\":\"-3\"");
        assertThat(next.get("restated").toString()).contains("{\"name\":\"leads\",\"said\":\"4\",\"holds\":\"5\"}");
        JsonNode present = figures.get(pack + "&preview=true").body();
        assertThat(present.get("unresolved").toString()).contains("\"kind\":\"health\"");
        assertThat(present.get("decisions").toString()).contains("\"code\":\"joint-review\"");
    }

    private JsonNode awaitGap(String campaign, String status) {
        return await().atMost(Client.soon())
                .pollInterval(POLL)
                .until(
                        () -> figures.get("/api/gaps?status=" + status + "&campaignId=" + campaign)
                                .body()
                                .path("items")
                                .path(0),
                        JsonNode::isObject);
    }

    private JsonNode awaitMessage(String partner, String matter, String text) {
        return await().atMost(Client.soon())
                .pollInterval(POLL)
                .until(
                        () -> messages(partner, matter),
                        found -> found.toString().contains(text))
                .getFirst();
    }

    private List<JsonNode> messages(String partner, String matter) {
        return client.slackMessages(Client.channelOf(partner)).stream()
                .filter(message -> message.at("/metadata/event_payload/matter")
                        .asString("")
                        .equals(matter))
                .toList();
    }

    private void launch(String partner, String campaign, LocalDate first) {
        var planned = client.campaigns()
                .post(
                        "/api/campaigns",
                        Map.of(
                                "campaignId",
                                campaign,
                                "partnerId",
                                partner,
                                "objective",
                                "LEAD_GENERATION",
                                "startsOn",
                                first.toString(),
                                "endsOn",
                                first.plusDays(29).toString(),
                                "targets",
                                List.of(Map.of("metric", "leads", "target", "100", "unit", "count"))));
        assertThat(planned.status()).as("%s", planned.body()).isEqualTo(201);
        var launched = client.campaigns()
                .post(
                        "/api/campaigns/" + campaign + "/launch",
                        Map.of("occurredAt", noon(first).toString()));
        assertThat(launched.status()).as("%s", launched.body()).isEqualTo(200);
    }

    private JsonNode freeze(String partner, LocalDate monday) {
        var frozen =
                figures.post("/api/reviews/weekly/" + week(monday) + "/freeze?scope=partner&id=" + partner, Map.of());
        assertThat(frozen.status()).as("%s", frozen.body()).isEqualTo(200);
        return frozen.body();
    }

    private static JsonNode figure(JsonNode pack, String name) {
        return pack.get("figures").values().stream()
                .filter(line -> line.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int leads(String partner, String asOf) {
        return figures.get("/api/scorecards?grain=total&scope=partner&id=" + partner + asOf)
                .body()
                .path(0)
                .at("/counters/leads")
                .asInt();
    }

    private String table(String path) {
        var answer = figures.get(path, "Accept", Http.CSV);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith(Http.CSV);
        return answer.body().asString();
    }

    private static List<Map<String, Object>> leads(
            String partner, @Nullable String campaign, LocalDate day, int count) {
        List<Map<String, Object>> leads = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            leads.add(lead(partner, campaign, day + "-" + number, day));
        }
        return leads;
    }

    private static Map<String, Object> lead(String partner, @Nullable String campaign, String name, LocalDate day) {
        String id = partner + "-lead-" + name;
        return campaign == null
                ? event("campaign.lead-captured", id, partner, noon(day), "leadId", id)
                : event("campaign.lead-captured", id, partner, noon(day), "leadId", id, "campaignId", campaign);
    }

    private static Map<String, Object> touch(String partner, String campaign, String id, LocalDate day) {
        return event(
                "campaign.touch-recorded",
                "touch-" + id,
                partner,
                noon(day),
                "touchId",
                id,
                "campaignId",
                campaign,
                "journeyId",
                partner + "-journey",
                "channel",
                "link");
    }

    private static List<Map<String, Object>> won(String partner, String deal, LocalDate day) {
        String id = partner + "-" + deal;
        return List.of(
                event("campaign.deal-stage-reached", id + "-p", partner, noon(day), "dealId", id, "stage", "PROSPECT"),
                event("campaign.deal-stage-reached", id + "-w", partner, noon(day), "dealId", id, "stage", "WON"));
    }

    private static Map<String, Object> sale(String partner, LocalDate day) {
        return event(
                "campaign.conversion-recorded",
                partner + "-sale",
                partner,
                noon(day),
                "conversionId",
                partner + "-sale",
                "journeyId",
                partner + "-journey",
                "amount",
                money("900001", "JPY"));
    }

    private static String week(LocalDate monday) {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(TOKYO).toInstant();
    }
}
