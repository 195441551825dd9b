package dev.kizuna.campaign.result.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cards of days and partners added up. Rates are computed here and nowhere kept; they have four decimal places, rounded
 * half up.
 *
 * @param currency ISO 4217 code of the sums; null while there are none
 */
public record CampaignFigures(
        Map<String, Long> counters,
        Map<String, BigDecimal> sums,
        Map<String, BigDecimal> unconverted,
        @Nullable String currency) {

    private static final int SCALE = 4;
    private static final String[] COSTS = {"costFee", "costMedia", "costLabour"};

    /** All cards. */
    public static CampaignFigures of(Collection<DayCard> cards) {
        return of(cards, LocalDate.MIN, LocalDate.MAX);
    }

    /** The cards of these days, the last one included. */
    public static CampaignFigures of(Collection<DayCard> cards, LocalDate from, LocalDate to) {
        Map<String, Long> counters = new TreeMap<>();
        Map<String, BigDecimal> sums = new HashMap<>();
        Map<String, BigDecimal> unconverted = new HashMap<>();
        String currency = null;
        for (DayCard card : cards) {
            if (card.day().isBefore(from) || card.day().isAfter(to)) {
                continue;
            }
            currency = currency == null ? card.currency() : currency;
            String own = card.currency().equals(currency) ? null : ":" + card.currency();
            card.counters().forEach((name, count) -> counters.merge(name, count, Long::sum));
            card.sums().forEach((name, sum) -> {
                if (own == null) {
                    sums.merge(name, sum, BigDecimal::add);
                } else if (sum.signum() != 0) {
                    unconverted.merge(name + own, sum, BigDecimal::add);
                }
            });
            card.unconverted().forEach((name, sum) -> unconverted.merge(name, sum, BigDecimal::add));
        }
        return new CampaignFigures(counters, sums, unconverted, currency);
    }

    /** A counter, zero where nothing was counted. */
    public Figure count(String name) {
        return new Figure.Value(BigDecimal.valueOf(counters.getOrDefault(name, 0L)), null);
    }

    public Figure revenue() {
        return sum("revenue");
    }

    /** Fees, media and labour together. */
    public Figure cost() {
        return sum(COSTS);
    }

    /** All that is computed of the counters and sums, by name, in the order in which it is shown. */
    public Map<String, Figure> all() {
        var figures = new LinkedHashMap<String, Figure>();
        figures.put("revenue", revenue());
        figures.put("refunds", sum("refunds"));
        figures.put("cost", cost());
        figures.put("leadRate", share("leads", "touches"));
        figures.put("conversionRate", share("won", "leads"));
        figures.put("pocRate", share("pocs", "prospects"));
        figures.put("cpl", perPiece("leads"));
        figures.put("costPerMql", perPiece("mql"));
        figures.put("roi", roi());
        return figures;
    }

    /** What one of these cost. */
    public Figure perPiece(String counter) {
        return cost() instanceof Figure.Value spent
                ? ratio(spent.number(), counter, counted(counter), spent.currency())
                : cost();
    }

    private Figure roi() {
        if (!(revenue() instanceof Figure.Value earned)) {
            return revenue();
        }
        if (!(sum("refunds") instanceof Figure.Value back)) {
            return sum("refunds");
        }
        return cost() instanceof Figure.Value spent
                ? ratio(earned.number().subtract(back.number()).subtract(spent.number()), "cost", spent.number(), null)
                : cost();
    }

    private Figure share(String part, String whole) {
        return ratio(counted(part), whole, counted(whole), null);
    }

    private Figure sum(String... names) {
        var sum = BigDecimal.ZERO.setScale(SCALE);
        var missing = new TreeSet<String>();
        for (String name : names) {
            sum = sum.add(sums.getOrDefault(name, BigDecimal.ZERO));
            for (String key : unconverted.keySet()) {
                if (key.startsWith(name + ":")) {
                    missing.add(key.substring(name.length() + 1));
                }
            }
        }
        return missing.isEmpty()
                ? new Figure.Value(sum, currency)
                : new Figure.Absent("no rate for " + String.join(", ", missing));
    }

    private BigDecimal counted(String name) {
        return BigDecimal.valueOf(counters.getOrDefault(name, 0L));
    }

    private static Figure ratio(BigDecimal part, String name, BigDecimal whole, @Nullable String currency) {
        return whole.signum() == 0
                ? new Figure.Absent("no " + name)
                : new Figure.Value(part.divide(whole, SCALE, RoundingMode.HALF_UP), currency);
    }
}
