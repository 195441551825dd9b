package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A real marketing funnel: an origin stands for a partner, a landing page for a campaign. */
class FunnelJourneyIT {

    private final Client client = new Client(Stack.shared());

    @Test
    void shouldCountLeadsAndWonDealsAsAFewLinesOverTheFilesDo() {
        // given
        Map<String, Map<String, Integer>> byPartner = new TreeMap<>();
        Map<String, Map<String, Integer>> byCampaign = new TreeMap<>();
        Map<String, SharedData.Row> leads = new HashMap<>();
        List<Map<String, Object>> events = new ArrayList<>();
        for (SharedData.Row row : SharedData.rows("olist-mql.csv.gz")) {
            leads.put(row.get("mql_id"), row);
            String lead = row.get("mql_id");
            Instant time = Instant.parse(row.get("first_contact_date") + "T03:00:00Z");
            events.add(event(
                    "campaign.lead-captured",
                    lead + "-c",
                    partner(row),
                    time,
                    "leadId",
                    lead,
                    "campaignId",
                    row.get("landing_page_id")));
            events.add(event(
                    "campaign.lead-qualified",
                    lead + "-q",
                    partner(row),
                    time,
                    "leadId",
                    lead,
                    "qualification",
                    "MQL"));
            count(byPartner, partner(row), "leads", "mql");
            count(byCampaign, row.get("landing_page_id"), "leads", "mql");
        }
        for (SharedData.Row row : SharedData.rows("olist-deals.csv.gz")) {
            SharedData.Row lead = Objects.requireNonNull(leads.get(row.get("mql_id")));
            Instant time = Instant.parse(row.get("won_date").replace(' ', 'T') + "Z");
            events.add(event(
                    "campaign.deal-stage-reached",
                    row.get("seller_id") + "-w",
                    partner(lead),
                    time,
                    "dealId",
                    row.get("seller_id"),
                    "leadId",
                    row.get("mql_id"),
                    "stage",
                    "WON"));
            count(byPartner, partner(lead), "won");
            count(byCampaign, lead.get("landing_page_id"), "won");
        }
        byPartner.keySet().forEach(client::register);

        // when they come in any order, so that deals are won before their leads are known
        Collections.shuffle(events, new Random(20180101));
        client.handIn(client.campaigns(), events);

        // then
        byPartner.forEach((partner, counters) -> client.awaitCounters("partner", partner, counters));
        byCampaign.forEach((campaign, counters) -> client.awaitCounters("campaign", campaign, counters));
    }

    private static String partner(SharedData.Row lead) {
        return "Olist " + (lead.get("origin").isEmpty() ? "none" : lead.get("origin"));
    }

    private static void count(Map<String, Map<String, Integer>> cards, String id, String... counters) {
        for (String counter : counters) {
            cards.computeIfAbsent(id, missing -> new TreeMap<>()).merge(counter, 1, Integer::sum);
        }
    }
}
