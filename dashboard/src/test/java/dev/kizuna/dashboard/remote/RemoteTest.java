package dev.kizuna.dashboard.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.dashboard.FakeServices;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

class RemoteTest {

    private static final ParameterizedTypeReference<Map<String, Object>> ANYTHING =
            new ParameterizedTypeReference<>() {};

    private final FakeServices services = FakeServices.start();
    private final Remote remote = new Remote(
            "partner-service",
            RestClient.builder().baseUrl(services.url("partner")).build());

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void shouldSendTheConditionsUnderWhichAnOrderIsCarriedOut() {
        // given
        services.answer("POST /partner/api/things/a b/do", "{\"state\":\"DONE\"}");
        // when
        var answer = remote.post(
                Order.of(Map.of("how", "well")).once("key-1").unlessChanged("\"7\""), "api", "things", "a b", "do");
        // then
        assertThat(answer).isEqualTo(new Answer.Got<>(Map.of("state", "DONE")));
        var told = services.told().getFirst();
        assertThat(told.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(told.header("If-Match")).isEqualTo("\"7\"");
        assertThat(told.body()).isEqualTo("{\"how\":\"well\"}");
    }

    @Test
    void shouldSendNoConditionThatWasNotGiven() {
        services.answer("PUT /partner/api/things/a", "{}");
        remote.put(Order.of(Map.of()).unlessChanged(""), "api", "things", "a");
        assertThat(services.told().getFirst().header("If-Match")).isEmpty();
        assertThat(services.told().getFirst().header("Idempotency-Key")).isEmpty();
    }

    @Test
    void shouldGiveTheRefusalWithItsPointersAsAValue() {
        services.refuse(
                "POST /partner/api/things", 422, "missing-field", List.of("/name", "missing-field", "is missing"));
        var answer = remote.post(Order.of(Map.of()), "api", "things");
        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("missing-field");
            assertThat(refused.problem().faults())
                    .containsExactly(new Problem.Fault("missing-field", "/name", "is missing"));
        });
    }

    @Test
    void shouldNotBreakWhenARefusalIsNoProblem() {
        services.answer("POST /partner/api/things", 409, Map.of("Content-Type", "text/html"), "<h1>no</h1>");
        assertThat(remote.post(Order.of(Map.of()), "api", "things")).isEqualTo(new Answer.Refused<>(Problem.UNKNOWN));
    }

    @Test
    void shouldTellWhoIsAwayDeniesOrHasNothing() {
        assertThat(remote.post(Order.of(Map.of()), "api", "nothing")).isEqualTo(new Answer.Absent<>());
        services.deny("partner");
        assertThat(remote.post(Order.of(Map.of()), "api", "things")).isEqualTo(new Answer.Denied<>("partner-service"));
        services.away("partner");
        assertThat(remote.post(Order.of(Map.of()), "api", "things")).isEqualTo(new Answer.Away<>("partner-service"));
    }

    @Test
    void shouldGiveTheVersionWithWhatIsSeen() {
        services.answer("GET /partner/api/things/a", 200, Map.of("ETag", "\"3\""), "{\"name\":\"a\"}");
        assertThat(remote.seen(ANYTHING, Map.of(), "api", "things", "a"))
                .isEqualTo(new Answer.Got<>(new Versioned<>(Map.of("name", "a"), "\"3\"")));
    }
}
