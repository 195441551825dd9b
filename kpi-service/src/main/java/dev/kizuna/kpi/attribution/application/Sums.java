package dev.kizuna.kpi.attribution.application;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Sales and money, added up in each currency on its own. */
public final class Sums {

    private long sales;
    private final Map<String, BigDecimal> amounts = new TreeMap<>();

    void add(String currency, BigDecimal amount) {
        sales++;
        amounts.merge(currency, amount, BigDecimal::add);
    }

    public long sales() {
        return sales;
    }

    /** By ISO 4217 code. */
    public Map<String, BigDecimal> amounts() {
        return amounts;
    }
}
