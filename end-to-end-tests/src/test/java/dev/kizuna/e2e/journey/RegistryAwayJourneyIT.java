package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Stack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistryAwayJourneyIT {

    private static final String PARTNER = "registry-partner";

    private final Stack stack = Stack.shared();
    private final Client client = new Client(stack);

    @Test
    void shouldGoOnWarmAndWaitColdWhenTheSchemaRegistryIsAway() {
        // given services that have met these events before
        client.register(PARTNER);
        client.handIn(client.campaigns(), List.of(lead("before")));
        client.awaitCounters("partner", PARTNER, Map.of("leads", 1));

        stack.parts().registry().kill();
        try {
            // when a warm service gets more of them, then it goes on
            client.handIn(client.campaigns(), List.of(lead("during")));
            client.awaitCounters("partner", PARTNER, Map.of("leads", 2));

            // when a cold one must decode, then it waits and says so
            stack.figures().kill();
            stack.figures().start();
            client.handIn(client.campaigns(), List.of(lead("cold")));
            await().atMost(Client.soon()).until(() -> stack.figures().hasLogged("Waiting for the schema registry"));
        } finally {
            stack.parts().registry().restart();
        }

        // then nothing was lost
        stack.figures().awaitReady();
        client.awaitCounters("partner", PARTNER, Map.of("leads", 3));
    }

    private static Map<String, Object> lead(String id) {
        Instant time = Instant.now().minusSeconds(60);
        return event("campaign.lead-captured", "registry-" + id, PARTNER, time, "leadId", "registry-" + id);
    }
}
