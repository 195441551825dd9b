package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static dev.kizuna.e2e.stack.Events.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Application;
import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whatever is killed in the middle of a load, the figures and promises at the end are those of the load. */
class KillNineJourneyIT {

    private static final int PARTNERS = 12;
    private static final int LEADS_A_PARTNER = 400;
    private static final int INQUIRIES_A_PARTNER = 60;
    private static final int AT_ONCE = 40;

    private final Stack stack = Stack.shared();
    private final Client client = new Client(stack);
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(20));
    private final Map<String, Map<String, Integer>> expectedCounters = new TreeMap<>();
    private final Map<String, Map<String, Integer>> expectedPromises = new TreeMap<>();

    @Test
    void shouldEndInTheSameFiguresWhenEachPartIsKilledInTheMiddleOfALoad() throws Exception {
        // given
        for (int i = 0; i < PARTNERS; i++) {
            client.register(partner(i));
        }
        List<Map<String, Object>> activity = activity();
        List<Map<String, Object>> engagement = engagement();

        // when every part is killed in turn while events come in; the partners are announced before the first kill
        var activityBegan = new CountDownLatch(1);
        var engagementBegan = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var activityDone = CompletableFuture.runAsync(() -> trickle(activity, true, activityBegan), threads);
            var engagementDone = CompletableFuture.runAsync(() -> trickle(engagement, false, engagementBegan), threads);
            activityBegan.await();
            engagementBegan.await();
            for (Application application :
                    List.of(stack.partners(), stack.campaigns(), stack.figures(), stack.promises())) {
                application.kill();
                application.start();
                application.awaitReady();
            }
            stack.parts().broker().kill();
            stack.parts().broker().restart();
            stack.parts().store().kill();
            stack.parts().store().restart();
            stack.parts().registry().kill();
            stack.parts().registry().restart();
            CompletableFuture.allOf(activityDone, engagementDone).get();
        }

        // then nothing is lost and nothing counted twice
        expectedCounters.forEach((partner, counters) -> client.awaitCounters("partner", partner, counters));
        await().atMost(Client.later())
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Map<String, Map<String, Integer>> found = new TreeMap<>();
                    expectedPromises
                            .keySet()
                            .forEach(partner -> found.put(partner, client.statuses(partner, "response-24h")));
                    assertThat(found).isEqualTo(expectedPromises);
                });
    }

    /** The first batch has an event of each partner: whoever took it knows them all. */
    private void trickle(List<Map<String, Object>> events, boolean campaigns, CountDownLatch began) {
        try {
            for (int from = 0; from < events.size(); from += AT_ONCE) {
                client.handIn(
                        campaigns ? client.campaigns() : client.partners(),
                        events.subList(from, Math.min(events.size(), from + AT_ONCE)));
                began.countDown();
            }
        } finally {
            began.countDown();
        }
    }

    private List<Map<String, Object>> activity() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int lead = 0; lead < LEADS_A_PARTNER; lead++) {
            for (int i = 0; i < PARTNERS; i++) {
                String id = partner(i) + "-lead-" + lead;
                Instant time = start.plus(Duration.ofMinutes(lead));
                events.add(event(
                        "campaign.lead-captured", id + "-c", partner(i), time, "leadId", id, "campaignId", "storm"));
                expect(expectedCounters, partner(i), "leads");
                if (lead % 4 == 0) {
                    events.add(event(
                            "campaign.deal-stage-reached",
                            id + "-w",
                            partner(i),
                            time.plus(Duration.ofDays(3)),
                            "dealId",
                            id + "-deal",
                            "leadId",
                            id,
                            "stage",
                            "WON",
                            "amount",
                            money("120000", "JPY")));
                    expect(expectedCounters, partner(i), "won");
                }
            }
        }
        return events;
    }

    private List<Map<String, Object>> engagement() {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int inquiry = 0; inquiry < INQUIRIES_A_PARTNER; inquiry++) {
            for (int i = 0; i < PARTNERS; i++) {
                String id = partner(i) + "-inquiry-" + inquiry;
                Instant time = start.plus(Duration.ofMinutes(inquiry));
                events.add(event(
                        "partner.inquiry-received", id + "-q", partner(i), time, "inquiryId", id, "channel", "email"));
                Duration wait = Duration.ofHours(inquiry % 3 == 0 ? 30 : 2);
                boolean answered = inquiry % 5 != 0;
                if (answered) {
                    events.add(event(
                            "partner.inquiry-answered",
                            id + "-a",
                            partner(i),
                            time.plus(wait),
                            "inquiryId",
                            id,
                            "answeredBy",
                            "desk"));
                }
                String verdict = !answered ? "BREACHED" : inquiry % 3 == 0 ? "MET_LATE" : "MET";
                expect(expectedPromises, partner(i), verdict);
            }
        }
        return events;
    }

    private static void expect(Map<String, Map<String, Integer>> expected, String partner, String name) {
        expected.computeIfAbsent(partner, missing -> new TreeMap<>()).merge(name, 1, Integer::sum);
    }

    private static String partner(int i) {
        return "storm-" + i;
    }
}
