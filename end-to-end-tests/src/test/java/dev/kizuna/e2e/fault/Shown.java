package dev.kizuna.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.e2e.fault.Expected.Scope;
import dev.kizuna.e2e.stack.Application;
import dev.kizuna.e2e.stack.Http;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The figures as an instance shows them over HTTP. */
final class Shown {

    private static final List<String> COUNTERS =
            List.of("touches", "leads", "mql", "prospects", "won", "conversions", "refunds");
    private static final List<String> SUMS = List.of("revenue", "refunds");
    private static final List<String> NUMBERS = List.of("uniqueVisitors", "leadTimeMedianSeconds");
    private static final int OK = 200;

    private final String url;
    private final Http http;

    Shown(Application instance) {
        url = instance.url();
        http = new Http(url);
    }

    /** Waits until every card of every scope is what it has to be. */
    void await(Expected expected, Duration patience) {
        Awaitility.await("figures of " + url)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .untilAsserted(() -> {
                    for (Scope scope : expected.scopes()) {
                        assertThat(cards(scope)).as("%s by %s", scope, url).isEqualTo(expected.of(scope));
                    }
                });
    }

    private Map<LocalDate, Map<String, BigDecimal>> cards(Scope scope) {
        Http.Answer answer = http.get("/api/scorecards?scope=%s&id=%s&from=%s&to=%s&grain=day"
                .formatted(
                        scope.name(),
                        scope.id(),
                        Funnel.FIRST.minusDays(Funnel.DAYS),
                        Funnel.FIRST.plusDays(2L * Funnel.DAYS)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(OK);
        var cards = new TreeMap<LocalDate, Map<String, BigDecimal>>();
        for (JsonNode card : answer.body()) {
            Map<String, BigDecimal> figures = figures(card);
            if (!figures.isEmpty()) {
                cards.put(LocalDate.parse(card.path("from").asString()), figures);
            }
        }
        return cards;
    }

    private static Map<String, BigDecimal> figures(JsonNode card) {
        var figures = new TreeMap<String, BigDecimal>();
        COUNTERS.forEach(
                name -> figures.put(name, card.path("counters").path(name).decimalValue()));
        SUMS.forEach(name -> figures.put(
                "figures." + name,
                new BigDecimal(card.path("figures").path(name).path("amount").asString("0"))));
        NUMBERS.forEach(name -> {
            JsonNode number = card.path("figures").path(name);
            figures.put(name, number.isNumber() ? number.decimalValue() : BigDecimal.ZERO);
        });
        figures.values().removeIf(value -> value.signum() == 0);
        figures.replaceAll((_, value) -> value.stripTrailingZeros());
        return figures;
    }
}
