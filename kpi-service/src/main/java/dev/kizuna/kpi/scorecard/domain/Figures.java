package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Computes the figures of a card. Ratios have four decimal places, rounded half up; durations are whole seconds. Vanity
 * counters go into none of them.
 */
public final class Figures {

    /** The policies whose promises have figures of their own; all are counted by policy. */
    private static final String RESPONSE = "response-24h";

    private static final String FEEDBACK = "feedback-next-business-day";

    private static final String VISITORS = "uniqueVisitors";

    private static final Map<Measure, List<String>> QUANTILES = quantiles();

    private static final double MEDIAN = 0.5;
    private static final double P90 = 0.9;
    private static final Sum[] COSTS = {Sum.COST_FEE, Sum.COST_COMMISSION, Sum.COST_MEDIA, Sum.COST_LABOUR};

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Totals totals;
    private final String currency;

    private Figures(Totals totals, String currency) {
        this.totals = totals;
        this.currency = currency;
    }

    /** The names of all figures, in the order in which they are shown. */
    public static List<String> names() {
        return List.copyOf(of(Totals.NONE, "XXX").keySet());
    }

    /**
     * Names of the figures that are not exact but nearly so: quantiles of more different durations than are told apart, and
     * more visitors than are known one by one.
     */
    public static List<String> approximate(Totals totals) {
        List<String> names = new ArrayList<>();
        if (totals.visitorsEstimated()) {
            names.add(VISITORS);
        }
        QUANTILES.forEach((measure, quantiles) -> {
            if (totals.durations(measure).isApproximate()) {
                names.addAll(quantiles);
            }
        });
        return names;
    }

    /** All figures by name, in the order in which they are shown. */
    public static Map<String, Figure> of(Totals totals, String reportingCurrency) {
        var figures = new Figures(totals, reportingCurrency);
        figures.addMoney();
        figures.addFunnel();
        figures.addPromises();
        figures.addDurations();
        return figures.figures;
    }

    private void addMoney() {
        Figure revenue = sumOf(Sum.REVENUE);
        Figure refunds = sumOf(Sum.REFUNDS);
        Figure cost = sumOf(COSTS);
        Figure net = with(revenue, earned -> with(refunds, back -> money(earned.subtract(back))));
        figures.put("revenue", revenue);
        figures.put("refunds", refunds);
        for (Sum kind : COSTS) {
            figures.put(kind.label(), sumOf(kind));
        }
        figures.put("cost", cost);
        figures.put("roi", with(net, earned -> with(cost, spent -> ratio(earned.subtract(spent), spent, "no cost"))));
        figures.put(
                "roas",
                with(net, earned -> with(sumOf(Sum.COST_MEDIA), spent -> ratio(earned, spent, "no media cost"))));
        figures.put("cpl", with(cost, spent -> perPiece(spent, Counter.LEADS)));
        figures.put("costPerMql", with(cost, spent -> perPiece(spent, Counter.MQL)));
    }

    private void addFunnel() {
        share("conversionRate", Counter.WON, Counter.LEADS);
        share("leadRate", Counter.LEADS, Counter.TOUCHES);
        share("mqlRate", Counter.MQL, Counter.LEADS);
        share("prospectRate", Counter.PROSPECTS, Counter.MQL);
        share("proposalRate", Counter.PROPOSED, Counter.PROSPECTS);
        share("pocRate", Counter.POCS, Counter.PROSPECTS);
        share("approvalRate", Counter.APPROVALS, Counter.PROSPECTS);
        share("winRate", Counter.WON, Counter.PROSPECTS);
        figures.put(VISITORS, new Figure.Number(BigDecimal.valueOf(totals.visitors())));
    }

    private void addPromises() {
        share("responseWithin24h", Counter.ANSWERED_WITHIN_24_HOURS, Counter.INQUIRIES);
        share("feedbackPlannedRate", Counter.FEEDBACK_PLANNED, Counter.FEEDBACK);
        figures.put("responseKeptShare", totals.promises().of(RESPONSE).keptShare());
        figures.put("feedbackKeptShare", totals.promises().of(FEEDBACK).keptShare());
        figures.put("promisesKeptShare", totals.promises().all().keptShare());
    }

    private void addDurations() {
        quantiles(Measure.LEAD_TIME, "no won deal with a known lead");
        quantiles(Measure.TIME_TO_ANSWER, "no answered inquiry");
    }

    private void quantiles(Measure measure, String reason) {
        quantile(median(measure), measure, MEDIAN, reason);
        quantile(p90(measure), measure, P90, reason);
    }

    private static Map<Measure, List<String>> quantiles() {
        Map<Measure, List<String>> names = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            names.put(measure, List.of(median(measure), p90(measure)));
        }
        return names;
    }

    private static String median(Measure measure) {
        return measure.label() + "MedianSeconds";
    }

    private static String p90(Measure measure) {
        return measure.label() + "P90Seconds";
    }

    private Figure sumOf(Sum... parts) {
        BigDecimal sum = BigDecimal.ZERO.setScale(Amount.SCALE);
        var missing = new TreeSet<String>();
        for (Sum part : parts) {
            sum = sum.add(totals.sum(part));
            missing.addAll(totals.unconverted(part).keySet());
        }
        return missing.isEmpty() ? money(sum) : new Figure.Absent("no rate for " + String.join(", ", missing));
    }

    private void share(String name, Counter part, Counter whole) {
        figures.put(
                name,
                ratio(
                        BigDecimal.valueOf(totals.count(part)),
                        BigDecimal.valueOf(totals.count(whole)),
                        "no " + whole.label()));
    }

    private Figure perPiece(BigDecimal amount, Counter pieces) {
        long count = totals.count(pieces);
        return count == 0
                ? new Figure.Absent("no " + pieces.label())
                : money(amount.divide(BigDecimal.valueOf(count), Amount.SCALE, RoundingMode.HALF_UP));
    }

    private void quantile(String name, Measure measure, double share, String reason) {
        OptionalDouble value = totals.durations(measure).quantile(share);
        figures.put(
                name,
                value.isPresent()
                        ? new Figure.Number(BigDecimal.valueOf(Math.round(value.getAsDouble())))
                        : new Figure.Absent(reason));
    }

    private static Figure ratio(BigDecimal part, BigDecimal whole, String reason) {
        return whole.signum() == 0
                ? new Figure.Absent(reason)
                : new Figure.Number(part.divide(whole, Amount.SCALE, RoundingMode.HALF_UP));
    }

    private Figure money(BigDecimal amount) {
        return new Figure.Money(new Amount(amount, currency));
    }

    /** Goes on with an amount that is there; one that is absent makes whatever needs it absent, for the same reason. */
    private static Figure with(Figure amount, Function<BigDecimal, Figure> next) {
        return amount instanceof Figure.Money money ? next.apply(money.amount().value()) : amount;
    }
}
