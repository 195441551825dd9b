package dev.kizuna.e2e.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the journeys do and see, in the users' words. */
public final class Client {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LATER = Duration.ofSeconds(180);
    private static final int BATCH = 1_000;
    private static final int UNAVAILABLE = 503;

    private final Stack stack;
    private final Http partners;
    private final Http campaigns;
    private final Http figures;
    private final Http promises;
    private final Http slack;

    public Client(Stack stack) {
        this.stack = stack;
        this.partners = new Http(stack.partners().url());
        this.campaigns = new Http(stack.campaigns().url());
        this.figures = new Http(stack.figures().url());
        this.promises = new Http(stack.promises().url());
        this.slack = new Http(stack.slack().url());
    }

    public Http partners() {
        return partners;
    }

    public Http campaigns() {
        return campaigns;
    }

    public Http figures() {
        return figures;
    }

    public Http promises() {
        return promises;
    }

    /** The workspace: what people write, click and react to. */
    public Http slack() {
        return slack;
    }

    /** Registers a partner in Tokyo with a Slack channel of its own. */
    public void register(String partnerId) {
        var answer = partners.post(
                "/api/partners",
                Map.of(
                        "partnerId",
                        partnerId,
                        "name",
                        "株式会社 " + partnerId,
                        "type",
                        "reseller",
                        "timeZone",
                        "Asia/Tokyo",
                        "calendarId",
                        "JP",
                        "ownerId",
                        "owner-" + partnerId,
                        "slackChannel",
                        channelOf(partnerId)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    public static String channelOf(String partnerId) {
        return "#" + partnerId.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /** Hands in events, batch by batch, again and again until the service has them; nothing may be refused. */
    public void handIn(Http service, List<Map<String, Object>> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            handInOnce(service, events.subList(from, Math.min(events.size(), from + BATCH)));
        }
    }

    private static void handInOnce(Http service, List<Map<String, Object>> batch) {
        String body = Http.json(batch);
        await().atMost(LATER)
                .pollInterval(Duration.ofMillis(500))
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    try {
                        var answer = service.post("/api/events", Http.CLOUD_EVENTS, body);
                        if (answer.status() == UNAVAILABLE) {
                            return false;
                        }
                        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
                        for (JsonNode rejection : answer.body().get("rejected")) {
                            assertThat(rejection.get("code").asString())
                                    .as("%s", rejection)
                                    .isEqualTo("unavailable");
                        }
                        return answer.body().get("rejected").isEmpty();
                    } catch (UncheckedIOException e) {
                        return false;
                    }
                });
    }

    /** All promises of a partner under a policy. */
    public List<JsonNode> obligations(String partnerId, String policy) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            var answer = promises.get("/api/obligations?limit=500&partnerId=" + Http.encoded(partnerId) + "&policy="
                    + policy + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            if (answer.status() != 200) {
                throw new AssertionError(answer.status() + " " + answer.body());
            }
            answer.body().get("items").forEach(all::add);
            cursor = answer.body().path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return all;
    }

    /** How many promises of a partner under a policy are in which state. */
    public Map<String, Integer> statuses(String partnerId, String policy) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode obligation : obligations(partnerId, policy)) {
            counts.merge(obligation.get("status").asString(), 1, Integer::sum);
        }
        return counts;
    }

    /** Waits until the promise about a subject is in a state, and gives it back. */
    public JsonNode awaitObligation(String partnerId, String policy, String subjectId, String status) {
        return await().atMost(LATER)
                .ignoreExceptions()
                .until(
                        () -> obligations(partnerId, policy).stream()
                                .filter(one -> one.get("subjectId").asString().equals(subjectId))
                                .filter(one -> one.get("status").asString().equals(status))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** What Slack shows in a channel. */
    public List<JsonNode> slackMessages(String channel) {
        return slack.get("/messages?channel=" + Http.encoded(channel)).body().values().stream()
                .toList();
    }

    /** The card of everything there ever was about a scope; a missing node when there is none. */
    public JsonNode card(String scope, String id) {
        var answer = figures.get("/api/scorecards?grain=total&scope=" + scope + "&id=" + Http.encoded(id));
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.body().path(0);
    }

    /** Waits until a card has these counters. */
    public void awaitCounters(String scope, String id, Map<String, Integer> expected) {
        await().atMost(LATER)
                .pollInterval(Duration.ofMillis(300))
                .pollDelay(Duration.ZERO)
                .ignoreExceptions()
                .untilAsserted(() -> {
                    JsonNode counters = card(scope, id).path("counters");
                    Map<String, Integer> found = new TreeMap<>();
                    expected.keySet()
                            .forEach(name -> found.put(name, counters.path(name).asInt(0)));
                    assertThat(found).as("%s %s", scope, id).isEqualTo(new TreeMap<>(expected));
                });
    }

    /** Patience of a journey. */
    public static Duration soon() {
        return SOON;
    }

    public static Duration later() {
        return LATER;
    }

    public Stack stack() {
        return stack;
    }
}
