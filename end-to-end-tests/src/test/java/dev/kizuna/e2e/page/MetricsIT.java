package dev.kizuna.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Application;
import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A rule or a panel that asks for a metric which nobody has says nothing, for ever. */
class MetricsIT {

    private static final String PARTNER = "metrics-partner";
    private static final Client CLIENT = new Client(Stack.shared());

    private static final Pattern NAME = Pattern.compile("(?m)^([a-zA-Z_]\\w*)[{ ]");
    private static final Pattern COUNTED = Pattern.compile("\"(kizuna\\.[a-z.]+[a-z])\"");
    private static final List<String> MODULES = List.of(
            "service-kit", "partner-service", "campaign-service", "kpi-service", "notification-service", "dashboard");

    /** Made by Prometheus itself. */
    private static final String UP = "up";

    /** Counters and gauges of things begin with the first of them, so something happens: a promise that lapses. */
    @BeforeAll
    static void lapse() {
        CLIENT.register(PARTNER);
        var answer = CLIENT.partners()
                .post(
                        "/api/inquiries",
                        Map.of(
                                "inquiryId",
                                "metrics-inquiry",
                                "partnerId",
                                PARTNER,
                                "channel",
                                "email",
                                "occurredAt",
                                Instant.now()
                                        .minus(Duration.ofHours(24))
                                        .plusSeconds(5)
                                        .toString()));
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void shouldBeMeasuredByARunningServiceWhenARuleOrAPanelAsksForIt() throws IOException {
        Set<String> asked = Watched.metrics();
        Set<String> counters = counters();

        assertThat(asked).hasSizeGreaterThan(20);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Set<String> missing = new TreeSet<>(asked);
            missing.removeAll(counters);
            missing.removeAll(measured());
            missing.remove(UP);
            assertThat(missing).as("metrics that nobody measures").isEmpty();
        });
    }

    private static Set<String> measured() {
        Set<String> names = new TreeSet<>();
        for (Application application : Stack.shared().applications()) {
            String metrics = new Http(application.url())
                    .get("/actuator/prometheus")
                    .body()
                    .asString();
            NAME.matcher(metrics).results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }

    /** Names that counters of the sources have, whether they have counted or not. */
    private static Set<String> counters() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : MODULES) {
            Path sources = Watched.PROJECT.resolve(module).resolve("src/main/java");
            try (var files = Files.walk(sources)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    names.addAll(COUNTED.matcher(Files.readString(file))
                            .results()
                            .map(match -> match.group(1).replace('.', '_') + "_total")
                            .collect(Collectors.toSet()));
                }
            }
        }
        return names;
    }
}
