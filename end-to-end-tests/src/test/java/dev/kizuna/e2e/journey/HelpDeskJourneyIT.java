package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Eight hundred real cases of a help desk, with the local times read as Tokyo's. */
class HelpDeskJourneyIT {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSS");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Client client = new Client(Stack.shared());

    private record Step(String partnerId, String activity, Instant time) {}

    @Test
    void shouldJudgeEveryCaseAsAFewLinesOverTheFileDo() {
        // given
        Map<String, List<Step>> cases = new LinkedHashMap<>();
        for (SharedData.Row row : SharedData.rows("helpdesk-first-800-cases.csv")) {
            Instant time = LocalDateTime.parse(row.get("timestamp"), TIMESTAMP)
                    .atZone(TOKYO)
                    .toInstant();
            cases.computeIfAbsent(row.get("case"), missing -> new ArrayList<>())
                    .add(new Step("Desk " + row.get("customer"), row.get("activity"), time));
        }
        Map<String, Map<String, Integer>> expected = new TreeMap<>();
        List<Map<String, Object>> events = new ArrayList<>();
        cases.forEach((name, steps) -> {
            Step first = steps.getFirst();
            var answer = steps.stream()
                    .filter(step -> step.activity.equals("Take in charge ticket"))
                    .findFirst();
            String verdict = answer.map(
                            step -> Duration.between(first.time, step.time).compareTo(Duration.ofHours(24)) <= 0
                                    ? "MET"
                                    : "MET_LATE")
                    .orElse("BREACHED");
            expected.computeIfAbsent(first.partnerId, missing -> new TreeMap<>())
                    .merge(verdict, 1, Integer::sum);
            events.add(event(
                    "partner.inquiry-received",
                    name + "-q",
                    first.partnerId,
                    first.time,
                    "inquiryId",
                    name,
                    "channel",
                    "help-desk"));
            answer.ifPresent(step -> events.add(event(
                    "partner.inquiry-answered",
                    name + "-a",
                    first.partnerId,
                    step.time,
                    "inquiryId",
                    name,
                    "answeredBy",
                    "desk",
                    "automatic",
                    false)));
        });
        new TreeSet<>(expected.keySet()).forEach(client::register);

        // when
        client.handIn(client.partners(), events);

        // then
        await().atMost(Client.later())
                .pollInterval(Duration.ofSeconds(2))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Map<String, Map<String, Integer>> found = new TreeMap<>();
                    expected.keySet().forEach(partner -> found.put(partner, client.statuses(partner, "response-24h")));
                    assertThat(found).isEqualTo(expected);
                });
        assertThat(expected.keySet())
                .as("history older than the stale limit alerts nobody")
                .allSatisfy(partner -> assertThat(client.slackMessages(Client.channelOf(partner)))
                        .isEmpty());
    }
}
