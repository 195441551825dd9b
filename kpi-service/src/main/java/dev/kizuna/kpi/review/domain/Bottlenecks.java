package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.review.domain.Pack.Bottleneck;
import dev.kizuna.kpi.review.domain.Pack.Item;
import dev.kizuna.kpi.review.domain.Pack.PromiseLine;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What held things up most in a period: the stage of the funnel whose rate fell most, the policy whose promises were kept
 * least, and who has most promises past due. Few numbers name nobody.
 */
public final class Bottlenecks {

    private static final int SCALE = 4;
    private static final long FEWEST = 20;
    private static final BigDecimal LEAST_FALL = new BigDecimal("0.15");
    private static final BigDecimal GOOD_SHARE = new BigDecimal("0.90");
    private static final long FEWEST_PROMISES = 3;

    private record Stage(String code, Counter part, Counter whole) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("message", Counter.TOUCHES, Counter.IMPRESSIONS),
            new Stage("landing-page", Counter.LEADS, Counter.TOUCHES),
            new Stage("qualification", Counter.PROSPECTS, Counter.LEADS),
            new Stage("closing", Counter.WON, Counter.PROSPECTS));

    private Bottlenecks() {}

    public static List<Bottleneck> of(Totals now, Totals before, List<PromiseLine> promises, List<Item> unresolved) {
        List<Bottleneck> found = new ArrayList<>();
        stage(now, before).ifPresent(found::add);
        policy(promises).ifPresent(found::add);
        owner(unresolved).ifPresent(found::add);
        return found;
    }

    private static Optional<Bottleneck> stage(Totals now, Totals before) {
        return STAGES.stream()
                .flatMap(stage -> fall(stage, now, before))
                .max(Comparator.comparing(bottleneck ->
                        Objects.requireNonNull(bottleneck.evidence().get("fall"))));
    }

    private static Stream<Bottleneck> fall(Stage stage, Totals now, Totals before) {
        if (now.count(stage.whole()) < FEWEST
                || before.count(stage.whole()) < FEWEST
                || before.count(stage.part()) == 0) {
            return Stream.empty();
        }
        BigDecimal rateNow = rate(now.count(stage.part()), now.count(stage.whole()));
        BigDecimal rateBefore = rate(before.count(stage.part()), before.count(stage.whole()));
        if (rateBefore.signum() == 0) {
            return Stream.empty();
        }
        BigDecimal fall = rateBefore.subtract(rateNow).divide(rateBefore, SCALE, RoundingMode.HALF_UP);
        if (fall.compareTo(LEAST_FALL) < 0) {
            return Stream.empty();
        }
        Map<String, BigDecimal> evidence = new LinkedHashMap<>();
        evidence.put("before", rateBefore);
        evidence.put("now", rateNow);
        evidence.put("fall", fall);
        return Stream.of(new Bottleneck("stage", stage.code(), evidence));
    }

    private static Optional<Bottleneck> policy(List<PromiseLine> promises) {
        return promises.stream()
                .filter(line -> line.keptShare() != null
                        && line.kept() + line.late() + line.broken() >= FEWEST_PROMISES
                        && line.keptShare().compareTo(GOOD_SHARE) < 0)
                .min(Comparator.comparing((PromiseLine line) -> Objects.requireNonNull(line.keptShare()))
                        .thenComparing(PromiseLine::policy))
                .map(line -> {
                    Map<String, BigDecimal> evidence = new LinkedHashMap<>();
                    evidence.put("keptShare", Objects.requireNonNull(line.keptShare()));
                    evidence.put("late", BigDecimal.valueOf(line.late()));
                    evidence.put("broken", BigDecimal.valueOf(line.broken()));
                    return new Bottleneck("policy", line.policy(), evidence);
                });
    }

    private static Optional<Bottleneck> owner(List<Item> unresolved) {
        Map<String, Long> byOwner = unresolved.stream()
                .filter(item -> item.kind().equals(MatterKind.PROMISE.code()) && item.ownerId() != null)
                .collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.ownerId()), Collectors.counting()));
        return byOwner.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_PROMISES)
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(entry -> new Bottleneck(
                        "owner", entry.getKey(), Map.of("pastDue", BigDecimal.valueOf(entry.getValue()))));
    }

    private static BigDecimal rate(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }
}
