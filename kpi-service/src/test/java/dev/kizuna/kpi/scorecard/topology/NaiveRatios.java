package dev.kizuna.kpi.scorecard.topology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be said of a scope's whole history, by plain arithmetic over {@link NaiveFigures}; as texts, reasons too. */
final class NaiveRatios {

    private static final List<String> COSTS = List.of("costFee", "costMedia", "costLabour", "costCommission");

    private final NaiveFigures days;

    NaiveRatios(NaiveFigures days) {
        this.days = days;
    }

    /** All scopes with a card, such as {@code CAMPAIGN/c1}. */
    Set<String> scopes() {
        var scopes = new TreeSet<String>();
        Stream.of(days.counters, days.sums, days.unconverted, days.durations, days.visitors, days.promises)
                .flatMap(figures -> figures.keySet().stream())
                .forEach(key -> scopes.add(key.substring(0, key.lastIndexOf('/'))));
        return scopes;
    }

    Map<String, String> figures(String scope) {
        Map<String, String> figures = new TreeMap<>();
        List.of("revenue", "refunds").forEach(name -> figures.put(name, money(scope, List.of(name))));
        COSTS.forEach(name -> figures.put(name, money(scope, List.of(name))));
        String cost = money(scope, COSTS);
        figures.put("cost", cost);
        String net = net(scope);
        figures.put("roi", isReason(net) ? net : isReason(cost) ? cost : roi(number(net), number(cost)));
        String media = money(scope, List.of("costMedia"));
        figures.put(
                "roas",
                isReason(net) ? net : isReason(media) ? media : ratio(number(net), number(media), "no media cost"));
        figures.put("cpl", perPiece(scope, cost, "leads"));
        figures.put("costPerMql", perPiece(scope, cost, "mql"));
        figures.put("conversionRate", share(scope, "won", "leads"));
        figures.put("pocRate", share(scope, "pocs", "prospects"));
        figures.put("responseWithin24h", share(scope, "answeredWithin24h", "inquiries"));
        figures.put("feedbackPlannedRate", share(scope, "feedbackPlanned", "feedback"));
        figures.put("responseKeptShare", keptShare(scope, "response-24h"));
        figures.put("promisesKeptShare", keptShare(scope, "response-24h", "feedback-next-business-day"));
        figures.put("leadTimeMedianSeconds", median(scope, "leadTime", "no won deal with a known lead"));
        figures.put("timeToAnswerMedianSeconds", median(scope, "timeToAnswer", "no answered inquiry"));
        var visitors = new HashSet<String>();
        days.visitors.forEach((key, journeys) -> {
            if (key.startsWith(scope + "/")) {
                visitors.addAll(journeys);
            }
        });
        figures.put("uniqueVisitors", Integer.toString(visitors.size()));
        return figures;
    }

    private String net(String scope) {
        String revenue = money(scope, List.of("revenue"));
        String refunds = money(scope, List.of("refunds"));
        return isReason(revenue)
                ? revenue
                : isReason(refunds)
                        ? refunds
                        : number(revenue).subtract(number(refunds)).toPlainString();
    }

    private static String roi(BigDecimal net, BigDecimal cost) {
        return ratio(net.subtract(cost), cost, "no cost");
    }

    private String money(String scope, List<String> names) {
        BigDecimal sum = BigDecimal.ZERO.setScale(4);
        var missing = new TreeSet<String>();
        for (String name : names) {
            for (BigDecimal amount : of(days.sums, scope, name)) {
                sum = sum.add(amount);
            }
            Map<String, BigDecimal> left = new TreeMap<>();
            days.unconverted.forEach((key, amount) -> {
                if (key.startsWith(scope + "/") && key.contains(" " + name + ":")) {
                    left.merge(key.substring(key.lastIndexOf(':') + 1), amount, BigDecimal::add);
                }
            });
            missing.addAll(left.keySet());
        }
        return missing.isEmpty() ? sum.toPlainString() : "no rate for " + String.join(", ", missing);
    }

    private String perPiece(String scope, String cost, String pieces) {
        long count = count(scope, pieces);
        return isReason(cost)
                ? cost
                : count == 0
                        ? "no " + pieces
                        : number(cost)
                                .divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP)
                                .toPlainString();
    }

    private String share(String scope, String part, String whole) {
        return ratio(BigDecimal.valueOf(count(scope, part)), BigDecimal.valueOf(count(scope, whole)), "no " + whole);
    }

    private static String ratio(BigDecimal part, BigDecimal whole, String reason) {
        return whole.signum() == 0
                ? reason
                : part.divide(whole, 4, RoundingMode.HALF_UP).toPlainString();
    }

    private String median(String scope, String name, String reason) {
        List<Long> values = new ArrayList<>();
        of(days.durations, scope, name).forEach(values::addAll);
        Collections.sort(values);
        int count = values.size();
        return count == 0
                ? reason
                : Long.toString(Math.round((values.get((count - 1) / 2) + values.get(count / 2)) / 2.0));
    }

    private String keptShare(String scope, String... policies) {
        long kept = 0;
        long settled = 0;
        for (String policy : policies) {
            kept += promises(scope, "kept:" + policy);
            settled += promises(scope, "kept:" + policy)
                    + promises(scope, "late:" + policy)
                    + promises(scope, "broken:" + policy);
        }
        return ratio(BigDecimal.valueOf(kept), BigDecimal.valueOf(settled), "no promise settled");
    }

    private long promises(String scope, String name) {
        return of(days.promises, scope, name).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long count(String scope, String name) {
        return of(days.counters, scope, name).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static <T> List<T> of(Map<String, T> figures, String scope, String name) {
        return figures.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(scope + "/") && entry.getKey().endsWith(" " + name))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isReason(String figure) {
        return figure.startsWith("no ");
    }

    private static BigDecimal number(String figure) {
        return new BigDecimal(figure);
    }
}
