package dev.kizuna.benchmark.redirect;

import dev.kizuna.benchmark.report.Machine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, and whether it is enough. */
record Findings(
        List<Wrk.Result> peer,
        List<Wrk.Result> own,
        double recorded,
        double spooled,
        double processorMicros,
        Wrk.Result part,
        TouchCount inTopic,
        long answered,
        RedirectBenchmark.Outage outage,
        double loadBefore) {

    private static final double GOAL_RATIO = 0.4;
    private static final double GOAL_PART_P99 = 10;
    private static final double GOAL_OUTAGE_P99 = 20;

    boolean areMet() {
        return ratio() >= GOAL_RATIO
                && part.p99Millis() <= GOAL_PART_P99
                && isWhole(inTopic, answered)
                && outage.visits().p99Millis() <= GOAL_OUTAGE_P99
                && outage.visits().failed() == 0
                && isWhole(outage.inTopic(), outage.answered());
    }

    String page(boolean quick) {
        return String.format(
                Locale.ROOT,
                """
                # Redirect

                `GET /r/{code}` of campaign-service as shipped, each touch in Kafka before the visitor is sent on, beside nginx's `return 302`; how it is measured: [README](../README.md#redirect).%s

                | measure | figure | goal | |
                |---|---|---|---|
                | nginx, as fast as it goes | %s | | |
                | Kizuna, as fast as it goes | %s | | |
                | Kizuna to nginx | %.2f | %.1f | %s |
                | of these acknowledged by Kafka before the answer; kept on disk first | %.2f%%; %.2f%% | | |
                | p99 at 70%% of that load | %.2f ms (p50 %.2f ms, %,.0f/s, %d failed) | at most %.0f ms | %s |
                | 302s served; touches in Kafka; different touches | %,d; %,d; %,d | the same | %s |
                | Broker killed (kill -9) for %d s: p99 of the visits | %.2f ms (p50 %.2f ms, %,.0f/s, %d failed) | at most %.0f ms | %s |
                | then: most touches on disk; drained after the broker's return in | %,d; %d s | | |
                | 302s served; touches in Kafka; different touches, after all | %,d; %,d; %,d | the same | %s |
                | Processor time of the service for a visit | %.1f µs | | |

                wrk with one thread, nginx with a worker a processor, service, broker, store and registry share the processors. Service: %s.
                Load of the machine over one minute before the run began: %.1f.

                %s
                """,
                quick ? " A short run, which says less." : "",
                described(peer),
                described(own),
                ratio(),
                GOAL_RATIO,
                met(ratio() >= GOAL_RATIO),
                100 * recorded / (recorded + spooled),
                100 * spooled / (recorded + spooled),
                part.p99Millis(),
                part.p50Millis(),
                part.perSecond(),
                part.failed(),
                GOAL_PART_P99,
                met(part.p99Millis() <= GOAL_PART_P99),
                answered,
                inTopic.records(),
                inTopic.different(),
                met(isWhole(inTopic, answered)),
                outage.length().toSeconds(),
                outage.visits().p99Millis(),
                outage.visits().p50Millis(),
                outage.visits().perSecond(),
                outage.visits().failed(),
                GOAL_OUTAGE_P99,
                met(outage.visits().p99Millis() <= GOAL_OUTAGE_P99
                        && outage.visits().failed() == 0),
                outage.deepest(),
                outage.drained().toSeconds(),
                outage.answered(),
                outage.inTopic().records(),
                outage.inTopic().different(),
                met(isWhole(outage.inTopic(), outage.answered())),
                processorMicros,
                String.join(" ", CampaignService.FLAGS),
                loadBefore,
                Machine.described());
    }

    private double ratio() {
        return average(own) / average(peer);
    }

    private static double average(List<Wrk.Result> results) {
        return results.stream().mapToDouble(Wrk.Result::perSecond).average().orElseThrow();
    }

    private static boolean isWhole(TouchCount touches, long answered) {
        return touches.records() == answered && touches.different() == answered;
    }

    private static String described(List<Wrk.Result> results) {
        return results.stream().map(Wrk.Result::described).collect(Collectors.joining("; "));
    }

    private static String met(boolean isMet) {
        return isMet ? "met" : "**missed**";
    }
}
